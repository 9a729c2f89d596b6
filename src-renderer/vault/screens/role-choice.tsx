/** Choosing the roles of an account, each with what it is there for. */
import { Checkbox } from '@mantine/core'
import { type RoleCode, roles } from '../../../src-domain/codes'
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
  return (
    <Checkbox.Group
      label="角色（可兼任）"
      value={[...value]}
      onChange={(codes) => onChange(codes as RoleCode[])}
      error={error}
    >
      <div className={classes.roles}>
        {Object.entries(roles).map(([code, name]) => (
          <Checkbox
            key={code}
            value={code}
            disabled={fixed.includes(code as RoleCode)}
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
