/** Before a backup is put in place, every window that has the office open lets go of it. */
let channel: BroadcastChannel | null = null

/** One for this window: what it says itself it does not hear. */
function joined(): BroadcastChannel {
  channel ??= new BroadcastChannel('liandong.restore')
  return channel
}

/** Tells the other windows. */
export function askOthersToMakeWay(): void {
  joined().postMessage('make way')
}

/** Calls back when another window asks. @returns a function that ends the listening. */
export function onMakingWay(listener: () => void): () => void {
  const heard = joined()
  heard.addEventListener('message', listener)
  return () => heard.removeEventListener('message', listener)
}
