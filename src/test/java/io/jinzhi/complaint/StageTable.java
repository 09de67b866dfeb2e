package io.jinzhi.complaint;

/// Every stage × every command: what follows, or why not. Commands that are answered alike stand
/// together.
final class StageTable {
  static final String WORDS =
      """
      dispatch
        -> Dispatched            Registered Dispatched Received
        ALREADY_HANDLED          Handled
        ALREADY_RETURNED         Returned
        ALREADY_REPLIED          Replied
        AWAITING_RULING          Dissatisfied
        ALREADY_SETTLED          Satisfied
        INVALID                  Invalid
        CLOSED                   Closed
      sign
        NOT_DISPATCHED           Registered
        -> Received              Dispatched
        ALREADY_RECEIVED         Received Handled Returned Replied Dissatisfied Satisfied
        INVALID                  Invalid
        CLOSED                   Closed
      sign, another department
        NOT_DISPATCHED           Registered
        NOT_YOUR_DEPARTMENT      Dispatched
        ALREADY_RECEIVED         Received Handled Returned Replied Dissatisfied Satisfied
        INVALID                  Invalid
        CLOSED                   Closed
      assign
        NOT_DISPATCHED           Registered
        NOT_RECEIVED             Dispatched
        stays                    Received
        ALREADY_HANDLED          Handled Returned Replied
        AWAITING_RULING          Dissatisfied
        ALREADY_SETTLED          Satisfied
        INVALID                  Invalid
        CLOSED                   Closed
      assign, another department
      handle, another department
        NOT_DISPATCHED           Registered
        NOT_RECEIVED             Dispatched
        NOT_YOUR_DEPARTMENT      Received
        ALREADY_HANDLED          Handled Returned Replied
        AWAITING_RULING          Dissatisfied
        ALREADY_SETTLED          Satisfied
        INVALID                  Invalid
        CLOSED                   Closed
      handle
        NOT_DISPATCHED           Registered
        NOT_RECEIVED             Dispatched
        -> Handled               Received
        ALREADY_HANDLED          Handled Returned Replied
        AWAITING_RULING          Dissatisfied
        ALREADY_SETTLED          Satisfied
        INVALID                  Invalid
        CLOSED                   Closed
      handle, harm going on
        NOT_DISPATCHED           Registered
        NOT_RECEIVED             Dispatched
        HARM_GOING_ON            Received
        ALREADY_HANDLED          Handled Returned Replied
        AWAITING_RULING          Dissatisfied
        ALREADY_SETTLED          Satisfied
        INVALID                  Invalid
        CLOSED                   Closed
      giveBack
        NOT_DISPATCHED           Registered
        NOT_RECEIVED             Dispatched
        NOT_HANDLED              Received
        -> Returned              Handled
        ALREADY_RETURNED         Returned Replied Dissatisfied Satisfied
        INVALID                  Invalid
        CLOSED                   Closed
      giveBack, another department
        NOT_DISPATCHED           Registered
        NOT_RECEIVED             Dispatched
        NOT_HANDLED              Received
        NOT_YOUR_DEPARTMENT      Handled
        ALREADY_RETURNED         Returned Replied Dissatisfied Satisfied
        INVALID                  Invalid
        CLOSED                   Closed
      logReturn
      reportUp
        NOT_RETURNED             Registered Dispatched Received Handled
        stays                    Returned
        ALREADY_REPLIED          Replied
        AWAITING_RULING          Dissatisfied
        ALREADY_SETTLED          Satisfied
        INVALID                  Invalid
        CLOSED                   Closed
      logReturn, again
        RETURN_LOGGED            Registered Dispatched Received Handled Returned Replied Dissatisfied Satisfied Invalid Closed
      reply
      reply, to a letter by letter
      reply, to a letter, waived
        NOT_RETURNED             Registered Dispatched Received Handled
        -> Replied               Returned
        ALREADY_REPLIED          Replied
        AWAITING_RULING          Dissatisfied
        ALREADY_SETTLED          Satisfied
        INVALID                  Invalid
        CLOSED                   Closed
      reply, to a letter by telephone
        NOT_RETURNED             Registered Dispatched Received Handled
        WRITTEN_REPLY            Returned
        ALREADY_REPLIED          Replied
        AWAITING_RULING          Dissatisfied
        ALREADY_SETTLED          Satisfied
        INVALID                  Invalid
        CLOSED                   Closed
      opinion, satisfied
        NOT_REPLIED              Registered Dispatched Received Handled Returned
        -> Satisfied             Replied
        AWAITING_RULING          Dissatisfied
        ALREADY_SETTLED          Satisfied
        INVALID                  Invalid
        CLOSED                   Closed
      opinion, not satisfied
        NOT_REPLIED              Registered Dispatched Received Handled Returned
        -> Dissatisfied          Replied
        AWAITING_RULING          Dissatisfied
        ALREADY_SETTLED          Satisfied
        INVALID                  Invalid
        CLOSED                   Closed
      rule
        NOT_DISSATISFIED         Registered Dispatched Received Handled Returned Replied
        -> Received              Dissatisfied
        ALREADY_SETTLED          Satisfied
        INVALID                  Invalid
        CLOSED                   Closed
      rule, another department
        NOT_DISSATISFIED         Registered Dispatched Received Handled Returned Replied
        -> Dispatched            Dissatisfied
        ALREADY_SETTLED          Satisfied
        INVALID                  Invalid
        CLOSED                   Closed
      rule, by the director
      rule, on a letter
        stays                    Registered Dispatched Received Handled Returned Replied
        -> Received              Dissatisfied
        ALREADY_SETTLED          Satisfied
        INVALID                  Invalid
        CLOSED                   Closed
      submit
      submit, a letter
      acknowledge
      regrade, up
      regrade, down by the manager
      regrade, major down by the director
      becomeMajor
      join
      progress
      stopHarm, harm going on
      fixNextReply
      pause, minor
      resume
        stays                    Registered Dispatched Received Handled Returned Replied Dissatisfied
        ALREADY_SETTLED          Satisfied
        INVALID                  Invalid
        CLOSED                   Closed
      submit, minor
      acknowledge, minor
        NOT_SUBMITTED_THERE      Registered Dispatched Received Handled Returned Replied Dissatisfied
        ALREADY_SETTLED          Satisfied
        INVALID                  Invalid
        CLOSED                   Closed
      regrade, the same
      becomeMajor, major
        SAME_GRADE               Registered Dispatched Received Handled Returned Replied Dissatisfied
        ALREADY_SETTLED          Satisfied
        INVALID                  Invalid
        CLOSED                   Closed
      regrade, down by the desk
        DOWNGRADE_NEEDS_MANAGER  Registered Dispatched Received Handled Returned Replied Dissatisfied
        ALREADY_SETTLED          Satisfied
        INVALID                  Invalid
        CLOSED                   Closed
      regrade, major down by the manager
        DOWNGRADE_NEEDS_DIRECTOR Registered Dispatched Received Handled Returned Replied Dissatisfied
        ALREADY_SETTLED          Satisfied
        INVALID                  Invalid
        CLOSED                   Closed
      stopHarm
        NO_HARM                  Registered Dispatched Received Handled Returned Replied Dissatisfied Satisfied Invalid Closed
      pause
        PAUSE_ONLY_MINOR         Registered Dispatched Received Handled Returned Replied Dissatisfied
        ALREADY_SETTLED          Satisfied
        INVALID                  Invalid
        CLOSED                   Closed
      findInvalid
        -> Invalid               Registered Dispatched Received Handled Returned Replied Dissatisfied
        ALREADY_SETTLED          Satisfied
        INVALID                  Invalid
        CLOSED                   Closed
      close
        NOT_SETTLED              Registered Dispatched Received Handled Returned Replied
        AWAITING_RULING          Dissatisfied
        -> Closed                Satisfied Invalid
        CLOSED                   Closed
      """;

  private StageTable() {}
}
