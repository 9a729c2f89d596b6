/** The faults of several typed parts told as the one fault of the whole. */
import { useRef } from 'react'

/**
 * @param onFault told the first fault among the parts, or null once there is none.
 * @returns to be called with the fault of a part, or null.
 */
export function useFaults(
  onFault: (fault: string | null) => void,
): (part: string, fault: string | null) => void {
  const faults = useRef(new Map<string, string>())
  return (part, fault) => {
    if (fault === null) faults.current.delete(part)
    else faults.current.set(part, fault)
    onFault(faults.current.values().next().value ?? null)
  }
}
