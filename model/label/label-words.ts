import { relationWordForms } from '../vocabulary/relation-words'
import type { DrawnRelation } from '../shape/drawing'
import type { Ruler } from '../text/ruler'
import { drawable, wrap } from '../text/wrap'
import { textSize } from '../text/text-size'

/** How labels are set; a line is as wide as its place allows. */
export const labelSetting = { size: textSize.label, weight: 400, maxLines: 6, lineHeight: 12.5 } as const
/** Widths at which a label is broken into lines, each one where the ones before leave little choice. */
const WIDTHS = [104, 66, 160] as const
/** Fonts that a viewer has instead of ours may be wider: so much room is kept on top of a text's own width. */
const SPARE = 1.09

/** Whether the lines of a label hold all of it: what is cut off could be that it is only planned. */
const fitsIn = (text: string, maxWidth: number, widthOf: Ruler): boolean =>
  text.endsWith('…') ||
  !wrap(text, { ...labelSetting, maxWidth }, widthOf)
    .at(-1)
    ?.endsWith('…')

/** "supplies", "invests in (plan)", "leads: Supreme Leader"; the free type is told by its role alone. */
export function relationLabel(relation: Pick<DrawnRelation, 'type' | 'role' | 'modality'>, widthOf: Ruler): string {
  const forms = relationWordForms(relation).map(drawable)
  return forms.find((form) => WIDTHS.some((maxWidth) => fitsIn(form, maxWidth, widthOf))) ?? forms.at(-1)!
}

/** A label broken into lines, and the room that it takes. */
export type MeasuredLabel = { lines: readonly string[]; width: number; height: number }

/** A label broken into lines in several ways, the usual one first. */
export type Label = readonly MeasuredLabel[]

function measured(text: string, maxWidth: number, widthOf: Ruler): MeasuredLabel {
  const { size, weight, lineHeight } = labelSetting
  const lines = wrap(text, { ...labelSetting, maxWidth }, widthOf)
  const width = Math.max(0, ...lines.map((line) => widthOf(line, size, weight))) * SPARE
  return { lines, width: width + 4, height: lines.length * lineHeight + 2 }
}

function measuredInEachWidth(text: string, widthOf: Ruler): Label {
  const whole = WIDTHS.filter((maxWidth) => fitsIn(text, maxWidth, widthOf))
  const labels = (whole.length > 0 ? whole : WIDTHS).map((maxWidth) => measured(text, maxWidth, widthOf))
  return labels.filter(({ lines }, i) => labels.findIndex((other) => other.lines.length === lines.length) === i)
}

/** The labels of relations by their ids. */
export const labelsOf = (relations: readonly DrawnRelation[], widthOf: Ruler): Map<string, Label> =>
  new Map(relations.map((relation) => [relation.id, measuredInEachWidth(relationLabel(relation, widthOf), widthOf)]))

/** How far apart two entities should be for the relation's arrow and label to have room between them. */
export const tieLength = (label: Label | undefined): number =>
  70 + (label === undefined ? 30 : Math.max(30, label[0]!.width * 0.75))
