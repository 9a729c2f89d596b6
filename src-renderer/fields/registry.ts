/** Which control belongs to which kind of field. A kind is added here and nowhere else. */
import type { ComponentType } from 'react'
import type { Control } from '../../forms/fields'
import { ApprovalControl } from './approval-control'
import { BoolControl, ChoiceControl } from './choice-control'
import type { ControlProps } from './control-props'
import {
  OfficerControl,
  OfficersControl,
  OrganControl,
  OrgansControl,
  TextsControl,
} from './library-controls'
import { MultiControl } from './multi-control'
import { MultilineControl } from './multiline-control'
import { PartyControl } from './party-control'
import { RowsControl } from './rows-control'
import { TypedControl } from './typed-control'

/** The control of each kind. */
export const controls: Record<Control, ComponentType<ControlProps>> = {
  text: TypedControl,
  multiline: MultilineControl,
  date: TypedControl,
  datetime: TypedControl,
  choice: ChoiceControl,
  multi: MultiControl,
  bool: BoolControl,
  officer: OfficerControl,
  officers: OfficersControl,
  organ: OrganControl,
  organs: OrgansControl,
  money: TypedControl,
  int: TypedControl,
  decimal: TypedControl,
  docNo: TypedControl,
  texts: TextsControl,
  rows: RowsControl,
  party: PartyControl,
  approval: ApprovalControl,
}
