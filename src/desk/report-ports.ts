import type { FigureWish, ReportFigures } from '../edges/postgres/report-figures.js'

/** Figures of the work itself. */
export interface FigurePorts {
  load(wish: FigureWish): Promise<ReportFigures>
  /** The organisations that have a policy. */
  organisations(): string[]
}
