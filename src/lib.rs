//! Foothold: a diagnostic that shows a school district where to start reimagining the teaching job.
