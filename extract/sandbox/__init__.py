"""A stand-in for the job APIs: no key, no network, faults on demand."""
