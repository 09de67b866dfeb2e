package io.jinzhi.practice;

/// Where the story of a case ends for now. The last days leave one open at each.
enum Stop {
  REGISTERED,
  DISPATCHED,
  RECEIVED,
  HANDLED,
  RETURNED,
  REPLIED,
  DISSATISFIED,
  SATISFIED,
  INVALID,
  FILED
}
