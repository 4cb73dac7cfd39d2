import { describe, expect, test } from '@jest/globals';
import type { Claim } from '../../src/model/inspection.ts';
import type { Evidence, Trail, Verdict } from '../../src/model/trail.ts';
import { anchors, authorityFile } from '../../src/report/addresses.ts';
import { recurrenceTitle } from '../../src/report/charts/themes.ts';
import { lookup } from '../../src/report/lookup.ts';
import { rule, scope } from '../../src/report/phrases.ts';
import { summarise } from '../../src/report/summary.ts';
import { readCsv } from './csv-reader.ts';
import { reportFiles } from './files.ts';
import { CONTEXT } from './fixture.ts';
import { shropshire, staffordshire, wiltshire } from './seeds.ts';

const trails = [shropshire(), staffordshire(), wiltshire()];
const files = reportFiles(trails, CONTEXT);
const file = (path: string) => files.get(path)!;
/** A page's text without its markup. */
const words = (path: string) => wordsOf(file(path));
const wordsOf = (page: string) =>
  page
    .replace(/<style>.*?<\/style>|<script>.*?<\/script>|<title>.*?<\/title>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ');

describe('the files of a report', () => {
  test('are one page and one data file for each authority, two tables and an index', () => {
    expect([...files.keys()].sort()).toEqual([
      'areas.csv',
      'data/shropshire.json',
      'data/staffordshire.json',
      'data/wiltshire.json',
      'findings.csv',
      'index.html',
      'shropshire.html',
      'staffordshire.html',
      'wiltshire.html',
    ]);
  });

  test('are the same bytes for the same trails', () => {
    expect([...reportFiles([shropshire(), staffordshire(), wiltshire()], CONTEXT)]).toEqual([...files]);
  });

  test('hold every finding once and link to it from its theme', () => {
    const page = file('shropshire.html');
    const ids = [...page.matchAll(/ id="?([^"\s>]+)/g)].map((m) => m[1]!);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of page.matchAll(/href="?#([^"\s>]+)/g)) expect(ids).toContain(link[1]);
    const look = lookup(trails[0]!, CONTEXT);
    for (const { findings } of trails[0]!.inspections) {
      for (const f of findings.filter((f) => f.themes.length > 0))
        expect(ids).toContain(look.findingAnchor(f.id));
    }
  });

  test('address findings by the beginnings of their ids, and by the whole where two begin the same', () => {
    const anchor = anchors(['0123456789ab', '012345a789ab', '012345a789ab-2', 'fedcba987654'], 'f-');
    expect(['0123456789ab', '012345a789ab', '012345a789ab-2', 'fedcba987654'].map(anchor)).toEqual([
      'f-0123456',
      'f-012345a789ab',
      'f-012345a789ab-2',
      'f-fedcba9',
    ]);
  });

  test('the data file is the trail without findings that say nothing', () => {
    const told = JSON.parse(file('data/shropshire.json')) as Trail;
    const expected = structuredClone(trails[0]!);
    for (const i of expected.inspections) {
      i.findings = i.findings.filter(
        (f) => f.kind !== 'narrative' || f.themes.length > 0 || f.stance !== 'neutral',
      );
    }
    expect(told).toEqual(JSON.parse(JSON.stringify(expected)));
    expect(told.inspections[2]!.findings.length).toBeLessThan(trails[0]!.inspections[2]!.findings.length);
  });

  test('say the same numbers everywhere', () => {
    const { fates, followed } = summarise(trails[0]!);
    const [head, ...rows] = readCsv(file('areas.csv'));
    const own = rows.filter((r) => r[head!.indexOf('authority_id')] === 'shropshire');
    for (const [fate, n] of Object.entries(fates)) {
      const ids = own
        .filter((r) => r[head!.indexOf('fate')] === fate)
        .map((r) => r[head!.indexOf('area_id')]);
      expect(new Set(ids).size).toBe(n);
    }
    expect(words('shropshire.html')).toContain('Of six earlier areas for improvement');
    expect(followed).toHaveLength(6);
    const row = /<tr><th scope=row><a href=shropshire.html>.*?(?=<tr>|<\/tbody>)/s.exec(
      file('index.html'),
    )![0];
    const cells = [...row.matchAll(/<td class=n>(\d+)/g)].map((m) => Number(m[1]));
    expect(cells).toEqual([
      3,
      6,
      fates.persists,
      fates['re-emerged'],
      fates.partly,
      fates.addressed,
      fates['not-mentioned'],
      fates['out-of-scope'],
    ]);
  });
});

describe('the page of an authority', () => {
  test('never shows silence as good news', () => {
    const text = words('shropshire.html');
    expect(text).toContain(
      'The later report says nothing specific on this. That is not a sign of improvement.',
    );
    expect(text).toContain('Outside what the visit looked at. Nothing follows for this area.');
    expect(summarise(trails[0]!).fates).toMatchObject({
      addressed: 0,
      'not-mentioned': 1,
      'out-of-scope': 2,
    });
  });

  test('says how sure a verdict is, and that a doubtful one is not clear', () => {
    const text = words('shropshire.html');
    expect(text).toContain('Persists: very likely. The later report makes it an area for improvement again.');
    expect(text).toContain('Partly addressed: likely.');
    expect(text).toContain('Not clear, perhaps: partly addressed.');
    expect(text).toContain('Nearest sentences, too weak to carry a verdict (1)');
  });

  test('tells of a shortfall as the sentences shown are labelled', () => {
    const [good, bad, mixed] = (['strength', 'weakness', 'mixed'] as const).map((stance) => ({ stance }));
    for (const name of ['good-and-weak', 'good-with-shortfall']) {
      for (const other of [bad, mixed]) expect(rule(name, [good!, other!])).toMatch(/shortfall\.$/);
      expect(rule(name, [good!, good!])).toContain(
        'None of them is labelled a weakness, but by their wording one or more may tell of a shortfall too.',
      );
    }
    expect(rule('described-as-good', [good!, bad!])).toContain(
      'one or more of them also tell of a shortfall',
    );
    expect(rule('described-as-good', [good!])).not.toContain('shortfall');
    const trail = shropshire();
    const { evidence } = trail.areas[2]!.verdicts[0]!;
    Object.assign(trail.areas[2]!.verdicts[0]!, { rule: 'good-and-weak', evidence: evidence.slice(0, 1) });
    expect(wordsOf(reportFiles([trail], CONTEXT).get('shropshire.html')!)).toContain(
      'None of them is labelled a weakness',
    );
  });

  test('calls a fate that rests on a doubtful verdict no more than a guess, and counts such fates', () => {
    const text = words('shropshire.html');
    expect(text).toContain('One of them is not clear and marked “perhaps”.');
    expect(text.match(/Perhaps partly addressed November 2012, not clear/g)).toHaveLength(1);
    expect(text.match(/\d of them perhaps/g)).toEqual(['1 of them perhaps']);
    expect(text).toMatch(/2 Partly addressed 1 of them perhaps/);
    const trail = shropshire();
    trail.areas = trail.areas.filter((a) => a.verdicts.at(-1)?.verdict !== 'partly');
    expect(wordsOf(reportFiles([trail], CONTEXT).get('shropshire.html')!)).toMatch(
      / 1 Partly addressed perhaps /,
    );
  });

  test('says on how many areas the latest report is silent after an earlier one spoke', () => {
    const trail = shropshire();
    const text = () => wordsOf(reportFiles([trail], CONTEXT).get('shropshire.html')!);
    expect(text()).toContain(
      'On two of the areas the latest report is silent: the latest word on them is an earlier report’s.',
    );
    trail.areas = trail.areas.filter((a) => a.verdicts.at(-1)?.verdict === 'partly');
    expect(text()).not.toContain('the latest report is silent');
    expect(text()).not.toContain('nothing is known of it');
  });

  test('tells the chance rate apart from what was measured without the authority', () => {
    const page = file('shropshire.html');
    expect(page).toMatch(
      /<ul>(?:<li>\d+% [^<]*<\/li>)+<\/ul>\s*<p>With the program as it stands, 10% of areas/,
    );
    expect(words('shropshire.html')).toContain(
      'check &lt;your reports&gt; --write-reviews reviews.csv makes',
    );
  });

  test('calls it a guess that an area came back which was perhaps never addressed', () => {
    const trail = shropshire();
    const area = trail.areas[0]!;
    const of = (confidence: number) => {
      const [given] = area.verdicts as [Verdict];
      area.verdicts = [
        { ...given, verdict: 'addressed', confidence },
        { ...given, in: trail.inspections[2]!.document.sha256, verdict: 'persists', confidence: 0.9 },
      ];
      area.standing = 're-emerged';
      return wordsOf(reportFiles([trail], CONTEXT).get('shropshire.html')!);
    };
    expect(of(0.6)).toMatch(/Came back after being addressed \S+ 2024, very likely/);
    // 0.55 and 0.9: less than half likely together
    for (const confidence of [0.4, 0.55])
      expect(of(confidence)).toMatch(/Perhaps came back after being addressed \S+ 2024, not clear/);
    expect(of(0.4)).toContain('Two of them are not clear');
  });

  test('names documents that lay with its reports and could not be read', () => {
    const unread = [{ path: 'salop/b.pdf', reason: 'it is damaged.' }];
    const text = wordsOf(reportFiles([shropshire()], { ...CONTEXT, unread }).get('shropshire.html')!);
    expect(text).toContain('In the same folder, but not read salop/b.pdf : it is damaged.');
    expect(words('shropshire.html')).not.toContain('but not read');
  });

  test.each(['index', 'nul', 'com1', 'x'.repeat(400), '../../etc', 'Å/ö', ''])(
    'of an authority called %j has a name of its own within the folder',
    (id) => {
      const name = authorityFile(id, 'html');
      expect(name).toMatch(/^[a-z0-9-]{1,80}\.html$/);
      expect(name).not.toMatch(/^(index|nul|com1)\./);
      expect(authorityFile('x'.repeat(401), 'html')).not.toBe(name);
    },
  );

  test('tells what keeps coming back from what came back and is a strength in the last report on it', () => {
    const trail = shropshire();
    const atLast = (id: string, strengths: number) => {
      const course = trail.themes.find((t) => t.id === id)!.byInspection;
      Object.assign(course[2]!, { state: 'strength', strengths, areas: 0, weaknesses: 0, mixed: 0 });
    };
    atLast('management-oversight', 5);
    atLast('case-recording', 1);
    const files = reportFiles([trail], CONTEXT);
    const text = wordsOf(files.get('shropshire.html')!);
    expect(text).toContain(
      'Keeps coming back Audit and quality assurance and Plans and planning were each found wanting in more than one report. Case recording and recording systems (on one sentence) and Management oversight and decision-making were each found wanting in more than one report, but a strength in the last that speaks of them.',
    );
    expect(text).toContain(
      'Case recording and recording systems Found wanting in two reports, then a strength,',
    );
    expect(wordsOf(files.get('index.html')!)).toContain('Audit and quality assurance; Plans and planning');
    expect(text).toContain('Audit and quality assurance and Plans and planning were found wanting in two of');
  });

  test('does not call a theme that came back the one found wanting most where another was as often', () => {
    const trail = shropshire();
    const look = lookup(trail, CONTEXT);
    const [first, second] = look.summary.recurring;
    expect(recurrenceTitle(look, [first!])).toMatch(/more than any other theme$/);
    expect(recurrenceTitle(look, [second!])).toMatch(/was found wanting in two of three inspections$/);
  });

  test('tells strengths that are lost from those found wanting only for a time', () => {
    const trail = shropshire();
    const thresholds = trail.themes.find((t) => t.id === 'thresholds')!;
    expect(thresholds.strengthLost).toBe(true);
    Object.assign(thresholds.byInspection[2]!, { state: 'strength', strengths: 2, areas: 0, weaknesses: 0 });
    const text = wordsOf(reportFiles([trail], CONTEXT).get('shropshire.html')!);
    expect(text).toContain(
      'Voice of the child (on one sentence) was a strength in September 2011 and found wanting in July 2024.',
    );
    expect(text).toContain(
      'Thresholds (on one sentence) was a strength, then found wanting; the last report that speaks of it no longer finds it wanting.',
    );
  });

  test('dates the loss of a strength by each later report that finds it wanting', () => {
    const trail = shropshire();
    const [thresholds, voice] = ['thresholds', 'voice-of-child'].map(
      (id) => trail.themes.find((t) => t.id === id)!,
    );
    Object.assign(thresholds!, { strengthLost: false });
    Object.assign(voice!.byInspection[1]!, { state: 'weakness', strengths: 0, areas: 1 });
    expect(wordsOf(reportFiles([trail], CONTEXT).get('shropshire.html')!)).toMatch(
      /Voice of the child .*was a strength in September 2011 and found wanting in November 2012 and July 2024\./,
    );
  });

  test.each([
    ...['said-to-be-addressed', 'described-as-good', 'named-again', 'said-to-persist', 'described-as-weak'],
    ...['named-again-with-progress', 'said-to-be-partly-addressed', 'good-and-weak'],
    ...['said-to-have-improved', 'good-with-shortfall'],
    ...['nothing-specific', 'not-looked-at', 'reviewed'],
  ])('the rule %s is told in a sentence', (name) => {
    expect(rule(name, [])).toMatch(/^(The later|One of the later report’s|A person) .*\.$/);
  });

  test('does not say of a report of unknown kind that it looked at a part only', () => {
    const part = { whole: false, statements: [] };
    expect(scope({ framework: 'unknown', scope: part })).toBe('Not known');
    expect(scope({ framework: 'jtai', scope: part })).toBe('Part of children’s services');
  });

  test('says beside the verdicts how often they differ from a careful reader’s, where that was measured', () => {
    const caution =
      'Measured on labelled reports, 28 in 100 of the program’s verdicts differ from a careful reader’s';
    expect(words('shropshire.html')).toContain(caution);
    expect(words('index.html')).toContain(caution);
  });

  test('names a strength that was lost and what was not supplied', () => {
    const text = words('shropshire.html');
    expect(text).toContain(
      'Thresholds (on one sentence) and Voice of the child (on one sentence) were each a strength in one report',
    );
    expect(text).toContain(
      'two other inspections (May 2010 and February 2022) whose own reports were not supplied',
    );
  });

  test('says that the only inspection not supplied has no date', () => {
    const trail = shropshire();
    trail.missing = [{ ...trail.missing[0]!, date: null }];
    expect(wordsOf(reportFiles([trail], CONTEXT).get('shropshire.html')!)).toContain(
      'one other inspection (without a date) whose own report was not supplied',
    );
  });

  test('gives a sentence that cites two inspections an address under each', () => {
    const trail = shropshire();
    const [first, second] = trail.missing;
    first!.areas = second!.areas;
    const page = reportFiles([trail], CONTEXT).get('shropshire.html')!;
    const ids = [...page.matchAll(/ id="?(cited-[^"\s>]+)/g)].map((m) => m[1]!);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
  });

  test('says of a sentence on an earlier inspection what is quoted and what the program reads in it', () => {
    const text = words('shropshire.html');
    expect(text).toContain('Addressed , as the program reads the later report');
    expect(text).toContain('Outcome not stated in these words');
    expect(text).toContain(
      'There may be more: those that a report only mentions may be left out, those named without a date mostly are, and',
    );
    expect(text).not.toContain('bears no date');
  });

  test('quotes what calls a sentence an earlier area where the sentence does not, and says that areas may repeat', () => {
    const trail = shropshire();
    const cited = trail.missing[1]!.areas[0]!;
    const note = 'An area of which several sentences speak stands here, and counts, once for each of them.';
    const page = () => wordsOf(reportFiles([trail], CONTEXT).get('shropshire.html')!);
    expect(page()).not.toContain(note);
    const claim: Claim = {
      kind: 'area',
      text: 'That was asked for two years before.',
      finding: cited.finding,
      refersTo: { date: '2022-02', framework: 'ilacs' },
      alsoRefersTo: [],
      outcome: 'unstated',
      about: [cited.text],
    };
    const latest = trail.inspections.at(-1)!;
    trail.inspections = [...trail.inspections.slice(0, -1), { ...latest, claims: [claim] }];
    expect(page()).toContain(`February 2022. ${claim.text} July 2024 report`);
    const inSame = { ...claim, text: `${cited.text} That was asked for.` };
    trail.inspections = [...trail.inspections.slice(0, -1), { ...latest, claims: [inSame] }];
    expect(page()).not.toContain('That was asked for.');
    trail.missing[1]!.areas.push({ ...cited, finding: latest.findings[0]!.id });
    expect(page()).toContain(note);
  });

  test('quotes what names an inspection of which nothing more is said, or says which report does', () => {
    const trail = shropshire();
    const [missing] = trail.missing;
    const [letter] = trail.inspections;
    const text = 'Since the inspection of May 2010 the service has been reshaped.';
    Object.assign(missing!, { overall: [], framework: null });
    const page = () => wordsOf(reportFiles([trail], CONTEXT).get('shropshire.html')!);
    expect(page()).toMatch(
      /May 2010: An earlier inspection Nothing is said of what became of its areas\. It is mentioned in the report of \w+ \d{4}/,
    );
    const claim: Claim = {
      kind: 'change',
      text,
      finding: letter!.findings[0]!.id,
      refersTo: { date: '2010-05', framework: null },
      alsoRefersTo: [],
      outcome: 'unstated',
      about: [],
    };
    const other = { ...claim, text: 'Something else.', refersTo: { date: '2009', framework: null } };
    trail.inspections = [{ ...letter!, claims: [other, claim] }, ...trail.inspections.slice(1)];
    expect(page()).toMatch(
      new RegExp(
        `Nothing is said of what became of its areas\\. It is mentioned in these words: ${text} .*? report,`,
      ),
    );
    expect(page()).not.toContain('Something else.');
  });

  test('says where a report without a date, or another one listed, may be what was not supplied', () => {
    const trail = shropshire();
    const [first, second] = trail.missing;
    Object.assign(trail.inspections[1]!, { inspected: { start: null, end: null }, published: null });
    Object.assign(first!, { date: '2022', framework: null, shared: second!.areas.slice(0, 1) });
    const page = reportFiles([trail], CONTEXT).get('shropshire.html')!;
    const text = wordsOf(page);
    expect(text).toContain('One report that was supplied bears no date and may be among these after all.');
    expect(text.match(/It may be one of the others of that year here/g)).toHaveLength(1);
    expect(text).toContain(
      'What is quoted under February 2022 is said of this inspection too, and counts there',
    );
    const [, anchor] = /<a href="?#(cited-[^">]+)"?>“/.exec(page)!;
    expect(page).toContain(`id=${anchor}`);
  });

  test('quotes what is said of an inspection not supplied in a sentence on a supplied one', () => {
    const trail = shropshire();
    const [first, second] = trail.missing;
    Object.assign(first!, { areas: [], shared: second!.areas.slice(0, 1) });
    second!.areas = [];
    const text = wordsOf(reportFiles([trail], CONTEXT).get('shropshire.html')!);
    expect(text).toMatch(`In a sentence on several inspections ${first!.shared[0]!.text}`);
  });

  test('calls reports of one month by more than the month', () => {
    const trail = shropshire();
    const [first, second] = trail.inspections;
    const page = () => wordsOf(reportFiles([trail], CONTEXT).get('shropshire.html')!);
    const month = { start: '2012-11-05', end: null };
    Object.assign(first!, { inspected: month, framework: 'focused-visit' });
    Object.assign(second!, { inspected: { ...month, start: '2012-11-12' }, framework: 'ilacs' });
    expect(page()).toContain('Raised in November 2012 (focused visit)');
    expect(page()).toContain('November 2012 (ILACS inspection) report,');
    expect(page()).toContain('Nov 2012 Focused visit');
    Object.assign(second!, { framework: 'focused-visit' });
    expect(page()).toContain('Raised in November 2012 (focused visit, 5 November 2012)');
    Object.assign(second!, { inspected: month });
    expect(page()).toContain('Raised in November 2012 (focused visit, report 2 of 3)');
    expect(page()).toContain('July 2024 report,');
  });

  test('names every area in which the same is asked for again, and says where that is a guess', () => {
    const trail = shropshire();
    const [from, ...others] = trail.areas;
    const [second, third] = trail.inspections.slice(1).map((i) => i.document.sha256);
    const inLater = (sha256: string) => others.find((a) => a.raisedIn === sha256)!;
    const [given] = from!.verdicts as [Verdict];
    const again = (sha256: string, confidence: number): Verdict => ({
      ...given,
      in: sha256,
      verdict: 'persists',
      confidence,
      again: inLater(sha256).id,
    });
    from!.verdicts = [again(second!, 0.8), again(third!, 0.4)];
    const text = wordsOf(reportFiles([trail], CONTEXT).get('shropshire.html')!);
    const number = (sha256: string) => trail.areas.indexOf(inLater(sha256)) + 1;
    expect(text).toContain(`As the program reads it, this is asked for again as area ${number(second!)} of`);
    expect(text).toContain(`Perhaps this is asked for again as area ${number(third!)} of`);
    expect(text).toContain('Perhaps this asks again for what area 1 of');
    from!.verdicts = from!.verdicts.map((v) => ({ ...v, verdict: 'addressed' }));
    expect(wordsOf(reportFiles([trail], CONTEXT).get('shropshire.html')!)).not.toMatch(/what area 1 of/);
  });

  test('lists the areas that ask for the same by the report that raised them', () => {
    const trail = shropshire();
    const [first, second, third] = trail.areas;
    const last = trail.areas.findLast((a) => a.verdicts.length === 0)!;
    const before = trail.areas.find((a) => a.raisedIn === trail.inspections[1]!.document.sha256)!;
    for (const { verdicts } of [first!, second!, third!, before])
      Object.assign(verdicts.at(-1)!, { verdict: 'persists', again: last.id });
    const number = trail.areas.indexOf(before) + 1;
    const text = wordsOf(reportFiles([trail], CONTEXT).get('shropshire.html')!).replace(/ ,/g, ',');
    const [said] = /As the program reads it, this asks again for what .*? asked for\./.exec(text)!;
    expect(said).toMatch(/again for what area 1, area 2 and area 3 of /);
    expect(said.match(/ and area \d/g)).toEqual([' and area 3', ` and area ${number}`]);
  });

  test('calls more than one theme of an area themes', () => {
    const text = words('shropshire.html');
    expect(text).toContain('Theme: Case recording');
    expect(text).toMatch(/Themes: Case recording[^,]* , Management oversight/);
    expect(text).not.toMatch(/Theme: [^,]{0,40} , /);
  });

  test('writes thousands with a comma', () => {
    expect(words('shropshire.html')).toMatch(/Length [^,]*1,400 words/);
    expect(words('staffordshire.html')).toContain('780 words');
  });

  test('of one letter says that there is nothing to compare and draws no chart', () => {
    expect(words('staffordshire.html')).toContain('With one report there is nothing to compare over time.');
    expect(file('staffordshire.html')).not.toContain('class=chart');
  });

  test('of one letter tells what that letter says of an inspection that was not supplied', () => {
    const text = words('wiltshire.html');
    expect(text).toContain(
      'Of two areas for improvement raised by an inspection that was not supplied, one persists and one is addressed',
    );
    expect(text).toContain('One list item had lost its list mark');
  });

  test('shows a person’s verdict with name and note, and says when it is stale', () => {
    const trail = shropshire();
    const area = trail.areas[1]!;
    const review = {
      verdict: 'addressed',
      note: 'New system went live.',
      reviewer: 'P. Reader',
      date: '2026-01-05',
    } as const;
    area.reviewed = { ...review, in: area.verdicts[0]!.in, stale: true, program: area.verdicts[0]! };
    area.reviews = [area.reviewed];
    const page = reportFiles([trail], CONTEXT).get('shropshire.html')!;
    expect(page).toContain('Addressed, as reviewed by P. Reader on 2026-01-05.');
    expect(page).toContain('New system went live.');
    expect(page).toContain('this review no longer counts');
  });

  test('names a quoted area of the later report as one, not by its stance alone', () => {
    const page = file('shropshire.html');
    const quoted = (beginning: string) =>
      wordsOf(new RegExp(`<li class=\\w+>[^\\n]*${beginning}[^\\n]*`).exec(page)![0]);
    expect(quoted('establish a coherent')).toMatch(/Area for improvement, page 2, para 3/);
    expect(quoted('Previous inspections')).toMatch(/Weakness, page 5, para 16/);
  });

  test('quotes what carries the latest word, and links what goes beyond it', () => {
    const trail = shropshire();
    const area = trail.areas[1]!;
    const later = trail.inspections[1]!.findings.filter((f) => f.stance === 'weakness');
    expect(later.length).toBeGreaterThan(4);
    area.verdicts[0]!.evidence = later
      .slice(0, 4)
      .map(({ id, text, stance }) => ({ finding: id, text, stance, spans: [], before: null }));
    const card = () => {
      const page = reportFiles([trail], CONTEXT).get('shropshire.html')!;
      const found = new RegExp(
        `<details class=card id=area-${area.id.slice(0, 7)}.*?\\n</details>`,
        's',
      ).exec(page)![0];
      return { quoted: found.match(/<li class=/g)!.length, also: found.match(/Also <a href=.*<\/ul>/)?.[0] };
    };
    expect(card().quoted).toBe(3);
    expect(card().also).toContain(`#f-${later[3]!.id.slice(0, 7)}`);
    area.verdicts[0]!.evidence[2]!.stance = 'mixed';
    area.verdicts[0]!.evidence[2]!.before = 'A sentence before <it>.';
    const before = /<span class=context>(.*?)<\/span> /.exec(
      reportFiles([trail], CONTEXT).get('shropshire.html')!,
    );
    expect(before?.[1]).toMatch(/^A sentence before &lt;it(?:>|&gt;)\.$/);
    expect(card().quoted).toBe(4);
    expect(card().also).toBeUndefined();
  });

  test('says so where no area for improvement was found in the latest report', () => {
    const trail = shropshire();
    const found = () =>
      wordsOf(reportFiles([trail], CONTEXT).get('shropshire.html')!).includes(
        'No area for improvement was found in the report of July 2024.',
      );
    expect(found()).toBe(false);
    trail.areas = trail.areas.filter((area) => area.verdicts.length > 0);
    expect(found()).toBe(true);
  });

  test('shows after a quotation the sentence by which the report calls it an earlier inspection’s', () => {
    const trail = shropshire();
    const verdict = trail.areas[1]!.verdicts[0]!;
    const later = trail.inspections.find((i) => i.document.sha256 === verdict.in)!;
    const [said, next] = later.findings.filter((f) => f.stance === 'weakness');
    const quote = ({ id, text }: NonNullable<typeof said>): Evidence => {
      return { finding: id, text, stance: 'weakness', spans: [], before: null };
    };
    const text = 'This was an area for improvement at the last inspection.';
    const claim = {
      ...later.claims[0]!,
      kind: 'area' as const,
      about: [said!.text],
      finding: next!.id,
      text,
    };
    const shown = () => {
      const page = reportFiles([trail], CONTEXT).get('shropshire.html')!;
      return /<span class=context>(This was an .*?)<\/span>/.exec(page)?.[1];
    };
    verdict.evidence = [quote(said!)];
    expect(shown()).toBeUndefined();
    later.claims.push(claim);
    expect(shown()).toBe(text);
    verdict.evidence.push(quote(next!));
    expect(shown()).toBeUndefined();
    later.claims.splice(-1, 1, { ...claim, kind: 'change' });
    verdict.evidence.pop();
    expect(shown()).toBeUndefined();
  });

  test('names a place once where several sentences of it are not quoted, each by its beginning', () => {
    const trail = shropshire();
    const verdict = trail.areas[1]!.verdicts[0]!;
    const [one, two] = trail.inspections[1]!.findings.filter((f) => f.page === 2);
    const quote = ({ id, text }: NonNullable<typeof one>): Evidence => {
      return { finding: id, text, stance: 'weakness', spans: [], before: null };
    };
    const elsewhere = trail.inspections[1]!.findings.find((f) => f.page === 5)!;
    verdict.evidence = [elsewhere, elsewhere, elsewhere].map(quote);
    verdict.candidates = [one!, elsewhere, two!].map(quote);
    expect(wordsOf(reportFiles([trail], CONTEXT).get('shropshire.html')!)).toMatch(
      new RegExp(
        `Too weak to count: page 2, para 3 \\( “${one!.text.slice(0, 12)}[^”]*…” , “${two!.text.slice(0, 12)}[^”]*…” \\); page 5, para 16`,
      ),
    );
  });

  test('quotes a sentence that another points back to once, directly before it', () => {
    const trail = shropshire();
    const verdict = trail.areas[1]!.verdicts[0]!;
    const bad = trail.inspections[1]!.findings.filter((f) => f.stance === 'weakness');
    const [first, second, third] = bad.map(({ id, text }) => ({ finding: id, text }));
    const quote = (given: typeof first, before: string | null = null): Evidence => ({
      ...given!,
      stance: 'weakness',
      spans: [],
      before,
    });
    verdict.evidence = [quote(third, first!.text), quote(second, second!.text), quote(first)];
    const page = reportFiles([trail], CONTEXT).get('shropshire.html')!;
    const starts = [first, third, second].map((q) => q!.text.slice(0, 30));
    const list = page.slice(page.indexOf(`<li class=weakness>${starts[0]}`));
    const found = starts.map((start) => list.indexOf(start));
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(page).not.toContain(`<span class=context>${first!.text.slice(0, 30)}`);
  });
});

test('a report without a date is named as such, and its areas as compared with no other', () => {
  const { inspections, areas, ...rest } = shropshire();
  const [first, ...later] = inspections;
  const undated = { ...first!, inspected: { start: null, end: null }, published: null };
  const trail = {
    ...rest,
    inspections: [undated, ...later],
    areas: areas.map((a) => (a.raisedIn === first!.document.sha256 ? { ...a, verdicts: [] } : a)),
  };
  const own = trail.areas.filter((a) => a.raisedIn === first!.document.sha256);
  expect(summarise(trail)).toMatchObject({ undated: own, latest: summarise(shropshire()).latest });
  const made = reportFiles([trail], CONTEXT);
  const page = wordsOf(made.get('shropshire.html')!);
  expect(page).toContain('Raised by a report without a date');
  expect(page).toContain('One of them has no date that could be read and is compared with no other.');
  expect(page).not.toMatch(/from date not known|date not known to/);
  const rows = readCsv(made.get('areas.csv')!);
  const fate = rows[0]!.indexOf('fate');
  expect(rows.filter((row) => row[fate] === 'no-date')).toHaveLength(own.length);
});
