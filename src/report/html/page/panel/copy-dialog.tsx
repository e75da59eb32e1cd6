import type { ComponentChild } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SceneProps } from '../state/scene.js';

/** Shows the text to copy when the browser denies access to the clipboard. */
export function CopyDialog({ scene: { copied }, actions }: SceneProps): ComponentChild {
  return copied === undefined ? null : <CopyText text={copied} onClose={actions.endCopy} />;
}

function CopyText({ text, onClose }: { readonly text: string; readonly onClose: () => void }): ComponentChild {
  const dialog = useRef<HTMLDialogElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    area.current?.select();
  }, []);
  return (
    <dialog class="copy" ref={dialog} aria-labelledby="copy-title" onClose={onClose}>
      <form method="dialog">
        <h2 id="copy-title">Copy this text</h2>
        <textarea ref={area} aria-labelledby="copy-title" readOnly value={text} />
        <button type="submit" class="close">Close</button>
      </form>
    </dialog>
  );
}
