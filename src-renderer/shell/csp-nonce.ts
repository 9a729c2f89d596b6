/** The nonce the page's policy lets style tags through with. */

/** For Mantine's `getStyleNonce` and for any style tag made by hand; empty outside a served page. */
export function cspNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}
