/** Several windows of one store tell each other what they have saved, so that each rereads it. */

/** What a window says: which records it saved, or that settings were changed. */
export type WindowMessage = { records: readonly string[] } | { preferences: true }

export interface WindowLink {
  tell(message: WindowMessage): void
  close(): void
}

/** Joins the windows of the store of this name. @param hear what another window said. */
export function linkWindows(storeName: string, hear: (message: WindowMessage) => void): WindowLink {
  const channel = new BroadcastChannel(storeName)
  channel.onmessage = (event: MessageEvent<WindowMessage>) => hear(event.data)
  return {
    tell: (message) => channel.postMessage(message),
    close: () => channel.close(),
  }
}
