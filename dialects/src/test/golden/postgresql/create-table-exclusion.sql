CREATE TABLE invoice (
  "order" text,
  CONSTRAINT ex EXCLUDE USING gist ("order" WITH =)
);
