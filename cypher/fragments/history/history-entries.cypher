// historyEntries(page): a page of a history as columns.
{
  action: [entry IN page | entry[0]],
  by: [entry IN page | entry[1]],
  at: [entry IN page | entry[2]],
  claimId: [entry IN page | entry[3]],
  reason: [entry IN page | entry[4]],
  place: [entry IN page | entry[5]],
  changes: [entry IN page | entry[6]]
}
