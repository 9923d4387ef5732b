import { createRequire } from 'node:module'

import type * as Library from '@napi-rs/canvas'

type Canvas = typeof Library

let library: Canvas | undefined

/**
 * The library that draws and measures text. It is read when it is first used, which takes 70 ms and 18 MB: by the thread of
 * pictures, and not by the program, which knows the formats too and draws nothing.
 */
export const canvas = (): Canvas => (library ??= createRequire(__filename)('@napi-rs/canvas') as Canvas)
