// searchColumns(at, here, r, there): where relations lead and what a search for paths looks at, as columns; what is not wanted is empty.
{
  at: collect(at),
  others: collect(there.id),
  hubs: collect(coalesce(there.hub, false)),
  totals: collect(coalesce(there.relationTotal, 0)),
  ids: collect(r.id),
  strengths: collect(r.strength),
  types: collect(CASE WHEN $typed THEN type(r) END),
  earliest: collect(CASE WHEN $dated THEN coalesce(r.earliest, '') END),
  latest: collect(CASE WHEN $dated THEN coalesce(r.latest, '') END),
  spans: collect(CASE WHEN $dated THEN coalesce(r.spans, []) END),
  outgoing: collect(CASE WHEN $directed THEN startNode(r) = here END)
}
