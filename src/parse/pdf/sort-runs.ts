import { type Box, shareInside } from './box.js'
import { compareDrawings, type Sight } from './compare-drawings.js'
import { RunJudge, type Suspicion } from './doubtful-runs.js'
import type { PageObjects } from './page-objects.js'
import type { Run } from './page-runs.js'
import type { PdfPage } from './pdf-file.js'

/** A page's lines, sorted by what a person sees. */
export interface SortedRuns {
  /** What is drawn, and what a scanner's software wrote behind the picture that shows it. */
  lines: Run[][]
  /** What nobody sees, a line each. */
  hidden: string[]
  /** Some lines are a scanner's reading of a picture, not what is drawn. */
  hasScannedText: boolean
  /** The page had to be drawn to tell. */
  wasDrawn: boolean
}

/** Of a run, how much must lie on a picture to be that picture's text. */
const ON_PICTURE = 0.8

/**
 * Parts what is drawn from what is not: invisible mode, the colour of what lies behind, outside the page, too small,
 * clipped, covered, on a hidden layer. One exception, so that scans can be read: unseen text on a picture that shows ink at
 * that very place is the picture's text (textSource `ocr`). `mayDraw` is false when enough pages were drawn for this.
 */
export function sortRuns(
  page: PdfPage,
  lines: Run[][],
  objects: PageObjects,
  notes: readonly Box[],
  mayDraw: boolean,
): SortedRuns {
  const judge = new RunJudge(page, objects, notes)
  const suspects = new Map<Run, Suspicion>()
  for (const run of lines.flat()) {
    const suspicion = judge.judge(run)
    if (suspicion !== 'none') suspects.set(run, suspicion)
  }
  if (suspects.size === 0) return { lines, hidden: [], hasScannedText: false, wasDrawn: false }
  const draws = mayDraw && !objects.isLaborious
  return { ...part(lines, settle(page, objects, suspects, draws)), wasDrawn: draws }
}

type Fate = 'seen' | 'scanned' | 'hidden'

function settle(
  page: PdfPage,
  { covers }: PageObjects,
  suspects: ReadonlyMap<Run, Suspicion>,
  mayDraw: boolean,
): Map<Run, Fate> {
  const pictures = covers.filter(({ isPicture }) => isPicture)
  const onPicture = (run: Run) => pictures.some(({ box }) => shareInside(run.box, box) >= ON_PICTURE)
  const runs = [...suspects.keys()]
  const doubtful = runs.filter((run) => suspects.get(run) !== 'unseen')
  const mustLook = doubtful.length > 0 || runs.some(onPicture)
  const sights: (Sight | undefined)[] =
    mustLook && mayDraw
      ? compareDrawings(
          page,
          runs.map(({ box }) => box),
          new Set(doubtful.map(({ object }) => object)),
        )
      : []
  return new Map(
    runs.map((run, index) => {
      const sight = sights[index]
      // What is not drawn for this is taken by its colour: pale text on a page that costs too much to draw is not seen.
      const isSeen = sight === undefined ? suspects.get(run) === 'doubtful' : sight.isDrawn
      if (isSeen && suspects.get(run) !== 'unseen') return [run, 'seen']
      return [run, onPicture(run) && (sight?.hasInk ?? true) ? 'scanned' : 'hidden']
    }),
  )
}

function part(lines: Run[][], fates: ReadonlyMap<Run, Fate>): Omit<SortedRuns, 'wasDrawn'> {
  const isHidden = (run: Run) => fates.get(run) === 'hidden'
  return {
    lines: lines.map((line) => line.filter((run) => !isHidden(run))).filter((line) => line.length > 0),
    hidden: lines
      .map((line) => line.filter(isHidden).map(({ text, spaced }) => (spaced ? ` ${text}` : text)))
      .filter((texts) => texts.length > 0)
      .map((texts) => texts.join('').trim()),
    hasScannedText: [...fates.values()].includes('scanned'),
  }
}
