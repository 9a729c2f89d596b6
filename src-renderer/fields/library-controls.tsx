/** Officers, organs and cited texts: one or several, completed from the library, or typed freely. */
import { useMemo } from 'react'
import { ChipsInput } from './chips-input'
import type { ControlProps } from './control-props'
import { useFieldEnvironment } from './environment'
import { officerSuggestions, organSuggestions } from './library-suggestions'
import { SuggestInput } from './suggest-input'

/** The value is the id of an officer, or a name typed by hand. */
export function OfficerControl(props: ControlProps) {
  return <SuggestInput {...props} suggestions={useOfficers()} free />
}

/** The value is the id of an organ, or a name typed by hand. */
export function OrganControl(props: ControlProps) {
  return <SuggestInput {...props} suggestions={useOrgans()} free />
}

/** Officers in order. */
export function OfficersControl(props: ControlProps) {
  return <ChipsInput {...props} suggestions={useOfficers()} separators={/[、，,；;\s]+/} />
}

/** Organs in order. */
export function OrgansControl(props: ControlProps) {
  return <ChipsInput {...props} suggestions={useOrgans()} separators={/[、，,；;]+/} />
}

/** Texts in order; those of the meta are offered. */
export function TextsControl(props: ControlProps) {
  const options = props.meta.options
  const suggestions = useMemo(
    () => (options ?? []).map(({ code, label }) => ({ value: code, label })),
    [options],
  )
  return <ChipsInput {...props} suggestions={suggestions} separators={/[；;\n]+/} />
}

function useOfficers() {
  const { office } = useFieldEnvironment()
  return useMemo(() => officerSuggestions(office), [office])
}

function useOrgans() {
  const { office } = useFieldEnvironment()
  return useMemo(() => organSuggestions(office), [office])
}
