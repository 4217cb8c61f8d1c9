"""Items whose words a model finds, for facts, quotes and keys that programs have chosen."""
