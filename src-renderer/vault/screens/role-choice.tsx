/** Choosing the roles of an account, each with what it is there for. */
import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { type RoleCode, roles } from '../../../src-domain/codes'
import { moveAmongBoxes } from '../../fields/among-boxes'
import { roleTasks } from './role-words'
import classes from './vault.module.css'

interface Props {
  value: readonly RoleCode[]
  onChange: (value: RoleCode[]) => void
  /** Roles that stay as they are, such as the first administrator's. */
  fixed?: readonly RoleCode[]
  error?: string | null
}

export function RoleChoice({ value, onChange, fixed = [], error }: Props) {
  const open = (Object.keys(roles) as RoleCode[]).filter((code) => !fixed.includes(code))
  // Twelve boxes are one stop of Tab as well: it enters at the first that is ticked, arrows go from one to the next.
  const [reached, setReached] = useState(() => open.find((code) => value.includes(code)) ?? open[0])
  return (
    <Checkbox.Group
      label="角色（可兼任）"
      description="方向键换一项，空格选上或者去掉"
      value={[...value]}
      onChange={(codes) => onChange(codes as RoleCode[])}
      error={error}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the arrow keys of the boxes inside */}
      <div className={classes.roles} data-one-stop onKeyDown={moveAmongBoxes}>
        {Object.entries(roles).map(([code, name]) => (
          <Checkbox
            key={code}
            value={code}
            disabled={fixed.includes(code as RoleCode)}
            tabIndex={code === reached ? 0 : -1}
            onFocus={() => setReached(code as RoleCode)}
            label={
              <>
                <span className={classes.role}>{name}</span>
                <span className="muted">{roleTasks[code as RoleCode]}</span>
              </>
            }
          />
        ))}
      </div>
    </Checkbox.Group>
  )
}
