COMMENT ON TABLE invoice IS '';
