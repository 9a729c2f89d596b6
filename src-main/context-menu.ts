/** The right mouse button in a text: cut, copy, paste and select, in Chinese. */
import { app, Menu } from 'electron'

/** For every window of the program; nothing where there is no text to act on. */
export function setupContextMenu(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('context-menu', (_menuEvent, { isEditable, editFlags, selectionText }) => {
      if (!isEditable && selectionText === '') return
      const copy = { label: '复制', role: 'copy', enabled: editFlags.canCopy } as const
      const entries = isEditable
        ? [
            { label: '剪切', role: 'cut', enabled: editFlags.canCut } as const,
            copy,
            { label: '粘贴', role: 'paste', enabled: editFlags.canPaste } as const,
            { type: 'separator' } as const,
            { label: '全选', role: 'selectAll', enabled: editFlags.canSelectAll } as const,
          ]
        : [copy]
      Menu.buildFromTemplate(entries).popup()
    })
  })
}
