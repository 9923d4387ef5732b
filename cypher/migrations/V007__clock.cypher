// What was done last is found without looking at all that was done: no time is given out that lies before it.
CREATE INDEX operation_at IF NOT EXISTS FOR (o:Operation) ON (o.at);
