import { createRequire } from 'node:module'
import type { Grey, PictureLanguage } from '../../parse/pictures/picture-reader.js'
import { readModel } from './models.js'
import type { OcrTry } from './ocr-messages.js'

/**
 * Tesseract as WebAssembly, without the layer of tesseract.js that could fetch models: they are in the packages, or installed.
 * What a picture does to its recogniser stays in the sandbox of WebAssembly.
 */
interface TesseractModule {
  FS: { writeFile(path: string, data: Uint8Array | string): void }
  TessBaseAPI: new () => TesseractApi
}

interface TesseractApi {
  /** 0 on success; mode 1 is the neural recogniser alone. */
  Init(dataPath: string, language: string, mode: number): number
  /** Takes `/input`, turned by `radians`; 0 on success. */
  SetImageFile(exif: number, radians: number): number
  Recognize(monitor: null): number
  GetUTF8Text(): string
  MeanTextConf(): number
  /** The slope of the text lines. */
  GetGradient(): number
  Clear(): void
}

const require = createRequire(import.meta.url)
const LSTM_ONLY = 1

export interface Recognition extends OcrTry {
  /** By which the picture is turned to set its lines level. */
  skewRadians: number
}

export class Tesseract {
  readonly #module: TesseractModule
  readonly #apis = new Map<PictureLanguage, TesseractApi>()

  private constructor(module: TesseractModule) {
    this.#module = module
  }

  static async start(): Promise<Tesseract> {
    const core = require('tesseract.js-core/tesseract-core-simd-lstm.js') as (
      options: object,
    ) => Promise<TesseractModule>
    const quiet = () => undefined
    return new Tesseract(await core({ print: quiet, printErr: quiet }))
  }

  /** @throws Error where the picture cannot be taken. */
  recognise({ grey, width, height }: Grey, language: PictureLanguage, turnRadians = 0): Recognition {
    const api = this.#apiFor(language)
    const head = Buffer.from(`P5\n${width} ${height}\n255\n`)
    this.#module.FS.writeFile('/input', Buffer.concat([head, grey]))
    if (api.SetImageFile(1, turnRadians) !== 0) throw new Error('picture refused')
    api.Recognize(null)
    const recognition = {
      text: api.GetUTF8Text(),
      confidence: api.MeanTextConf(),
      skewRadians: api.GetGradient(),
    }
    api.Clear()
    return recognition
  }

  #apiFor(language: PictureLanguage): TesseractApi {
    const there = this.#apis.get(language)
    if (there) return there
    this.#module.FS.writeFile(`/${language}.traineddata`, readModel(language))
    const api = new this.#module.TessBaseAPI()
    if (api.Init('/', language, LSTM_ONLY) !== 0) throw new Error('model refused')
    this.#apis.set(language, api)
    return api
  }
}
