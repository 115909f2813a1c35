"""tap-glassdoor: companies of the Real-Time Glassdoor Data API, looked up by name and website."""
