"""The database of a profile: engine, unit of work, migrations. Domains keep their own tables."""
