/** Control characters, C1 controls, bidirectional controls and noncharacters: nothing that a reader can see, and all that can make a text look or act other than it is. */
const HARMFUL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Whether a text holds anything of the two at all: nearly none does. */
const SUSPECT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]/;

/** A text from a document as it may stand in any output: without controls, and always encodable. */
export function clean(text: string): string {
  return SUSPECT.test(text) ? text.replace(HARMFUL, '').replace(LONE_SURROGATE, '\ufffd') : text;
}
