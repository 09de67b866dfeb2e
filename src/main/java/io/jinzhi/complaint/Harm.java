package io.jinzhi.complaint;

/// Whether harm is being done right now: first it is stopped, then the case is handled (CMP-37).
enum Harm {
  NONE,
  GOING_ON,
  STOPPED
}
