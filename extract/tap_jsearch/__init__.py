"""tap-jsearch: postings of the JSearch API, one search per profile."""
