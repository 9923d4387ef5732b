/** "1 document", "3 documents". */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`

/** "3 entities and 27 relations"; what there is none of is not named. */
export const amounts = (entities: number, relations: number): string =>
  [
    entities > 0 && counted(entities, 'entity', 'entities'),
    (relations > 0 || entities === 0) && counted(relations, 'relation'),
  ]
    .filter(Boolean)
    .join(' and ')
