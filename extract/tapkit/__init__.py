"""What the taps share: the session and its cache, faults and backoff, the quota plan, the request log.

A tap imports this and the Singer SDK, and nothing else of the project.
"""
