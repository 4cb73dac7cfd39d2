import type {
  Claim,
  ClaimOutcome,
  FindingKind,
  InspectionReference,
  RawFinding,
} from '../model/inspection.ts';
import { namesEarlier, referencesIn } from './references.ts';

const TO_COME = /\b(?:any future|next|forthcoming|the future) (?:[\w’'-]+ ){0,3}?(?:inspection|visit)/i;

/** What makes a mention of an earlier inspection a statement about its findings. */
const ITS_FINDINGS =
  /\b(?:areas? (?:for|of) (?:development|improvement|concern)|areas? (?:that )?(?:identified|needed|requiring|highlighted)|priority actions?|recommendations?|requirements?|findings?|weakness(?:es)?|deficits?|shortfalls?|deficienc(?:y|ies)|action plan|identified|highlighted|raised|noted|reported|found|concerns?|criticis(?:ms?|ed)|issues?|problems?)\b/i;
/** What says outright that something was found wanting before. */
const NAMES_AN_AREA =
  /\bareas? (?:for|of) (?:development|improvement|concern)\b|\bpriority actions?\b|\brecommendations?\b|\b(?:identified|highlighted|raised|noted|found)\b[^.;]{0,40}\binspection/i;
const CHANGE_SINCE =
  /\bsince (?:an?|the|its|their|our|that) [^.;,]{0,80}?(?:inspections?|visits?|ILACS|SIF|JTAI)\b/i;
const CHANGE =
  /\b(?:improv(?:ed|ement|ements|ing)|strengthened|progress(?:ed)?|resulted in|led to|reduc(?:ed|tion)|increas(?:ed|e|ing)|deteriorat(?:ed|ion)|declined|worsened|transform(?:ed|ation)|better|not (?:been )?(?:improved|addressed|sustained)|slow|addressed|tackled|resolved|remains?|continues?|developed)\b/i;

/** A verb of change right before "since the last inspection". */
const CHANGED =
  /\b(?:improved|strengthened|progress(?:ed)?|reduced|increased|deteriorated|declined|worsened|worse|better|transformed|addressed|tackled|resolved|developed)(?: \w+){0,2} $/i;

/** "A decline in services since the last inspection" came after it: it is none of that inspection's areas. */
const NAMES_A_CHANGE =
  /\b(?:decline|deterioration|improvements?|progress|reduction|increase)\b(?: (?:in|of) [^.;,]{1,60}?)? since (?:the|its|their|our) [^.;,]{0,80}?(?:inspection|visit|ILACS|SIF|JTAI)\b/i;

/** A sentence that takes up an earlier inspection's finding without naming the inspection again. */
const SAME_CONCLUSION = /\b(?:same|similar) (?:conclusions?|findings?|issues?|concerns?|weakness(?:es)?)\b/i;
const REMAIN_UNRESOLVED =
  /\b(?:issues?|recommendations?|areas?|actions?|these|they|some)\b[^.;]*\bremains? (?:to be (?:fully |properly )?(?:resolved|addressed|completed)|unresolved|outstanding|unaddressed)/i;

/** What is said of a finding that has been put right. */
const PUT_RIGHT =
  '(?:addressed|resolved|rectified|tackled|implemented|improved|completed|actioned|achieved|met|delivered)\\b';

/** Outcome patterns, the first that fits: negative and partial wording outweighs the word "addressed" within it. */
const OUTCOMES: [ClaimOutcome, RegExp][] = [
  ['partly', /\b(?:declin|deteriorat|worse)\w*\b[^.;]*\b(?:improv|progress)\w*/i],
  [
    'persists',
    /\b(?:not (?:yet )?(?:been |being )?(?:\w+ ){0,2}?(?:address|improv|strengthen|resolv|tackl|sustain|implement|deliver|progress|achiev|result)\w*|yet to be (?:\w+ )?\w+ed|still to be (?:\w+ )?(?:addressed|resolved)|remains? (?:to be|unresolved|outstanding|unaddressed|an? |too |weak|poor|inconsistent|variable)|same (?:conclusion|finding|issue|concern)|(?:no|little|insufficient) progress|progress [^.;]{0,120}?\b(?:is|was|been) insufficient|(?:too|been) slow(?:er)?|deteriorat\w+|declin\w+|worse(?:ned)?|continues? to (?:be|hinder|need)|still (?:not|need|requires?|too|(?:an )?areas?)|as was the case|despite (?:\w+ ){0,2}?being (?:\w+ )?(?:identified|highlighted|raised))\b/i,
  ],
  [
    'persists',
    new RegExp(
      `\\b(?:none|hardly any|(?<!\\ba )few) (?:of )?[^.;]*\\b${PUT_RIGHT}|\\b(?:must|should|(?<!what )needs? to) (?:all )?be (?:\\w+ )?${PUT_RIGHT}|\\b(?:fail(?:s|ed|ing|ure)? to|unable to|(?:can|could)not|can not) (?:\\w+ )?(?:show|demonstrate|evidence|address|deliver|resolve|tackle|implement|improve|make|sustain)\\b`,
      'i',
    ),
  ],
  [
    'partly',
    /(?<!\band,? in )\b(?:only|just|fewer than|less than|half|some|many|several|a number|a few)(?: half| one| two| three)? (?:of )?(?:the |its |their |these )?(?:\w+ )?(?:areas?|recommendations?|actions?|issues?|weaknesses|shortfalls|findings|services)\b|\byet (?:some|more|further)\b|\b(?:notable progress|progress is evident)\b/i,
  ],
  [
    'partly',
    /\b(?:majority of|most of|some of|many of|several of|not all|most (?:areas|identified)|mostly|(?:almost|nearly) all|begun to|partly|partially|substantially|largely|in part|some progress|progress has been made|further (?:work|progress|improvement)|more (?:work|needs|to do)|but (?:not|there|more|some|it|this|they)\b|although|however|while )/i,
  ],
  [
    'addressed',
    /\b(?:addressed|resolved|rectified|tackled|implemented|improv(?:ed|ement|ements|ing)|strengthened|good progress|(?:significant|considerable|substantial|satisfactory|strong) progress|no longer|led to reduced|resulted in (?:increased|improved|better|good|more)|met in full|completed|effective(?:ly)?|transformation)\b/i,
  ],
];

/** Words that tell no outcome: what earlier areas are called, and what the earlier inspection itself is said to have found. */
const NO_OUTCOME =
  /(?<=\bareas?) (?:for|of) (?:\w+ )?(?:improvement|development)\b|\b(?:which|that) (?:had )?(?:identified|highlighted|found|noted|raised)\b[^,;.]*/gi;

/** "This was an area for development at the last inspection": the rest of the finding is the area. */
const WAS_AN_AREA =
  /\b(?:this|these|it|which|they)(?: both| all)? (?:was|were|had been|has been|have been)\b[^.;]{0,60}?\b(?:areas?|priority actions?|recommendations?|identified|highlighted|raised)\b/i;
/** "X and Y were areas for improvement at the last inspection": X and Y are the areas. */
const SUBJECT_WAS_AN_AREA =
  /^(?<subject>.+?) (?:was|were|had been|have been|has been) (?:also |both |all )?(?:identified as |highlighted as |found to be )?(?:an )?(?:areas?|priority actions?|recommendations?)\b/i;
/** "Some issues, such as X, remain": X is the area. */
const SUCH_AS =
  /\b(?:such as|including|in particular|namely) (?<instances>[^.;]+?),? (?:remains?|ha(?:s|ve)|continues?)\b/i;
/** The earlier areas as a whole, and what is said to have become of them; in either order. */
const ALL_AREAS =
  '(?:areas? (?:for|of) (?:development|improvement|practice|priority action)|areas identified|recommendations|priority actions?|findings|weaknesses|issues|deficits|shortfalls|failures)';
const DEALT_WITH =
  '(?:addressed|progress|resolved|tackled|implemented|completed|actioned|acted on|responded|remain)';
const ALL_OF_THEM = new RegExp(
  `\\b${ALL_AREAS}\\b[^.;]{0,160}?\\b${DEALT_WITH}|\\b(?:addressed|address|tackled|delivered against|implemented|progress in|progress on)\\b[^.;]{0,40}?\\b${ALL_AREAS}\\b`,
  'i',
);

/**
 * What a report says itself of the findings of earlier inspections: the sentences and items that name an earlier
 * inspection together with its findings or a change since it, and those next to them that take the statement up.
 * References are as printed ("the last inspection" has neither date nor kind); the trail resolves them.
 * @param findings the report's findings in reading order
 */
export function readClaims(findings: RawFinding[]): Claim[] {
  const claims: Claim[] = [];
  let blockWithClaim = -1;
  for (const [index, finding] of findings.entries()) {
    const text = finding.text;
    const named = !TO_COME.test(text) && namesEarlier(text) && (ITS_FINDINGS.test(text) || isChange(text));
    const takenUp =
      finding.block === blockWithClaim && (SAME_CONCLUSION.test(text) || REMAIN_UNRESOLVED.test(text));
    if (!named && !takenUp) continue;
    blockWithClaim = finding.block;
    const before = findings[index - 1]?.block === finding.block ? findings[index - 1]!.text : null;
    const about = aboutOf(text, before);
    const [refersTo, ...alsoRefersTo] = referencesIn(text) as [InspectionReference, ...InspectionReference[]];
    claims.push({
      kind: about.length === 0 ? 'areas' : tellsChange(text) ? 'change' : 'area',
      text,
      finding: finding.id,
      refersTo,
      alsoRefersTo,
      outcome: outcomeOf(text, finding.kind),
      about,
    });
  }
  return claims;
}

/** Whether a sentence tells of a change since an earlier inspection alone, and of no area of that inspection. */
function tellsChange(text: string): boolean {
  const rest = text.replace(NAMES_A_CHANGE, '');
  return (isChange(text) || rest !== text) && !NAMES_AN_AREA.test(rest);
}

/** Whether a sentence tells a change since an earlier inspection and not merely dates something by it. */
function isChange(text: string): boolean {
  const since = CHANGE_SINCE.exec(text);
  if (!since) return false;
  const fronted = since.index < 3;
  return fronted ? CHANGE.test(text) : CHANGED.test(text.slice(0, since.index));
}

function outcomeOf(text: string, kind: FindingKind): ClaimOutcome {
  if (WAS_AN_AREA.test(text) && kind !== 'narrative')
    return kind === 'area-for-improvement' ? 'persists' : 'addressed';
  if (SUBJECT_WAS_AN_AREA.test(text) && !/\b(?:and|but|which) (?:ha(?:s|ve)|is|are|remains?)\b/i.test(text))
    return 'unstated';
  const said = text.replace(NO_OUTCOME, '');
  return OUTCOMES.find(([, pattern]) => pattern.test(said))?.[0] ?? 'unstated';
}

function aboutOf(text: string, before: string | null): string[] {
  if (WAS_AN_AREA.test(text)) {
    const rest = text.split(/(?<=[.!?])\s+/).filter((sentence) => !WAS_AN_AREA.test(sentence));
    if (rest.length > 0) return [rest.join(' ')];
    return before ? [before] : [];
  }
  if (SAME_CONCLUSION.test(text)) return before ? [before] : [];
  const subject = SUBJECT_WAS_AN_AREA.exec(text)?.groups?.subject;
  if (subject) return subject.split(/,? and (?=the\b)|; /i);
  const instances = SUCH_AS.exec(text)?.groups?.instances;
  if (instances) return [instances];
  return ALL_OF_THEM.test(text) ? [] : [text];
}
