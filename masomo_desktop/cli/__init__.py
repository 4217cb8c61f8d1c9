"""The same product without a window: docs/CLI.md is the contract."""
