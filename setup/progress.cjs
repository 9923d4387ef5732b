'use strict'
// Shows what is being done: which step, how far, how long. Redraws its lines on a terminal; elsewhere (a log, a pipe)
// it says once that a step is done, and every ten seconds what is still going on. Plain JavaScript without dependencies.
const out = process.stdout
const REDRAW_MS = 200
const REMIND_MS = 10000

const active = new Set()
let drawn = 0
let timer

const seconds = (since) => ((Date.now() - since) / 1000).toFixed(1) + ' s'
const lineOf = ({ title, detail, since }) => '  ' + title + (detail ? ': ' + detail : '') + ' (' + seconds(since) + ')'

function erase() {
  if (drawn) out.write('\x1b[' + drawn + 'A\x1b[J')
  drawn = 0
}

function draw() {
  erase()
  const width = (out.columns || 80) - 1
  for (const step of active) out.write(lineOf(step).slice(0, width) + '\n')
  drawn = active.size
}

function remind() {
  for (const step of active) out.write(lineOf(step) + '\n')
}

/** Prints a line above the steps that are going on. */
function note(text) {
  if (!out.isTTY) return void out.write(text + '\n')
  erase()
  out.write(text + '\n')
  draw()
}

function begin(step) {
  active.add(step)
  if (!timer) {
    timer = setInterval(out.isTTY ? draw : remind, out.isTTY ? REDRAW_MS : REMIND_MS)
    timer.unref()
  }
  if (out.isTTY) draw()
}

function end(step, sign) {
  active.delete(step)
  if (active.size === 0) timer = void clearInterval(timer)
  note(sign + ' ' + step.title + (step.detail ? ': ' + step.detail : '') + ' (' + seconds(step.since) + ')')
}

/**
 * Does `run` as a step that is shown under `title`; `run` is given a function that says how far it is.
 * Answers, or fails with, what `run` does. Steps may go on side by side.
 */
async function step(title, run) {
  const shown = { title, detail: '', since: Date.now() }
  begin(shown)
  try {
    const value = await run((detail) => {
      shown.detail = detail
    })
    end(shown, '✓')
    return value
  } catch (error) {
    end(shown, '✗')
    throw error
  }
}

module.exports = { step, note }
