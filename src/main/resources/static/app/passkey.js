// A passkey: made for this account, or asked to confirm its owner. Bytes travel as base64url.
const zh = document.documentElement.lang.startsWith("zh");
const HOME = "/account/second-factor";
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const opened = (list) => (list ?? []).map((each) => ({ ...each, id: bytes(each.id) }));

async function send(path, fields) {
  const csrf = document.querySelector('meta[name="jinzhi-csrf"]').content;
  const answer = await fetch(HOME + path, {
    method: "POST",
    headers: { "HX-Request": "true", "X-By-Itself": "no" },
    body: new URLSearchParams({ _csrf: csrf, ...fields }),
  });
  if (answer.ok) return answer;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  throw new Error(page.body.textContent.trim());
}

async function make(form) {
  const proof = Object.fromEntries(["code", "signature"].map((name) => [name, form.elements.namedItem(name)?.value ?? ""]));
  const options = await (await send("/passkeys/options", proof)).json();
  options.challenge = bytes(options.challenge);
  options.user.id = bytes(options.user.id);
  options.excludeCredentials = opened(options.excludeCredentials);
  const made = await navigator.credentials.create({ publicKey: options });
  await send("/passkeys", {
    credential: JSON.stringify({
      id: made.id, rawId: text(made.rawId), type: made.type, clientExtensionResults: made.getClientExtensionResults(),
      authenticatorAttachment: made.authenticatorAttachment,
      response: { attestationObject: text(made.response.attestationObject), clientDataJSON: text(made.response.clientDataJSON), transports: made.response.getTransports?.() ?? [] },
    }),
  });
  location.reload();
}

async function confirm(form) {
  const options = await (await send("/assertions/options", {})).json();
  options.challenge = bytes(options.challenge);
  options.allowCredentials = opened(options.allowCredentials);
  const shown = await navigator.credentials.get({ publicKey: options });
  const response = shown.response;
  await send("/assertions", {
    credential: JSON.stringify({
      id: shown.id, rawId: text(shown.rawId), type: shown.type, clientExtensionResults: shown.getClientExtensionResults(),
      authenticatorAttachment: shown.authenticatorAttachment,
      response: { authenticatorData: text(response.authenticatorData), clientDataJSON: text(response.clientDataJSON), signature: text(response.signature), userHandle: response.userHandle ? text(response.userHandle) : undefined },
    }),
  });
  const field = form?.querySelector("[data-factor]");
  if (field) field.required = false;
}

export default async function passkey(button) {
  const form = button.closest("form"), said = button.parentElement.querySelector("[data-passkey-said]");
  const tell = (words) => said && (said.textContent = words);
  if (!window.PublicKeyCredential) return tell(zh ? "此浏览器或此地址不支持通行密钥（需要 https）。" : "This browser or address has no passkeys (https is needed).");
  button.disabled = true;
  try {
    await (button.dataset.passkey === "make" ? make(form) : confirm(form));
    tell(zh ? "已确认。" : "Confirmed.");
  } catch (problem) {
    const quiet = problem instanceof DOMException;
    tell(quiet ? (zh ? "没有完成，请再试一次。" : "Not completed; try once more.") : problem.message);
  } finally {
    button.disabled = false;
  }
}
