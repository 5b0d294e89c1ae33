-- migration
CREATE VIEW app.sizes AS SELECT a::double precision, b::double precision FROM app.parcels;
