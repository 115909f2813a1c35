"""tap-onet: an O*NET database release, checked whole before the first record."""
