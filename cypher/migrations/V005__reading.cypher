// Claims are found by their ends, their source and their stance, each in the order of ids: a page of them costs the same
// of an entity with few and with a million. Retracted ones are few and are counted apart.
CREATE INDEX claim_subject IF NOT EXISTS FOR (c:Claim) ON (c.subject, c.stance, c.id);
CREATE INDEX claim_object IF NOT EXISTS FOR (c:Claim) ON (c.object, c.stance, c.id);
CREATE INDEX claim_source IF NOT EXISTS FOR (c:Claim) ON (c.source, c.stance, c.id);
CREATE INDEX claim_stance_id IF NOT EXISTS FOR (c:Claim) ON (c.stance, c.id);
CREATE INDEX claim_retracted IF NOT EXISTS FOR (c:Claim) ON (c.retractedAt);
// The best connected entity of each kind, which is where the page invites to begin.
CREATE INDEX entity_connected IF NOT EXISTS FOR (e:Entity) ON (e.kind, e.relationTotal);
