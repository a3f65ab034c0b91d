-- What a named snapshot held, so that two can be compared: lists of ids with a short hash of what each says, compressed.

CREATE TABLE snapshot_parts (
  name TEXT NOT NULL, part TEXT NOT NULL, count INTEGER NOT NULL, content BLOB NOT NULL, PRIMARY KEY (name, part)
);

-- exports ask for the stops of an event
CREATE INDEX stops_event ON stops(event);
