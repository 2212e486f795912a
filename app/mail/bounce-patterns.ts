/** Subjects of delivery reports: English as the servers write it, and Danish, Swedish and German Exchange and gateways. */
export const failureSubject =
  /^\W*(?:(?:mail|message|delivery)[ -](?:delivery[ -])?(?:status notification|failed|failure|error|has failed|report|notification|subsystem|system error|could not be delivered)|undeliver(?:able|ed)|returned (?:e?-?mail|to sender|message)|failure notice|permanent delivery failure|(?:e-?mail|message) (?:could )?not (?:be )?deliver|non[- ]?delivery|notice: mail delivery status|postmaster notify|(?:warning|delayed)\b.{0,40}\b(?:message|mail)|delivery (?:report|delayed|unsuccessful)|mail could not be|unable to deliver|sorry, your message could not|message you sent blocked|(?:ikke-?leveret|kan ikke leveres|leveringsfejl|ikke leveret|olevererbart|kunde inte levereras|unzustellbar|nicht zustellbar|non remis))/i

/** What a report says happened. */
export const failureWords =
  /(?:(?:could|can)(?:\s*not|n['’]t)\s+be\s+(?:delivered|sent)|was(?:n['’]t| not) (?:able to deliver|delivered)|(?:un|in)able to deliver|not able to deliver|did not reach|(?:delivery|delevery) (?:to|of|has|failed)|fail(?:ed|ure) (?:permanently|delivering)|failed to deliver|address(?:\(es\)|es)? failed|had (?:permanent fatal|delivery) errors|permanent(?: fatal)? error|error (?:delivering|while trying to deliver|occurred while (?:sending|trying))|transcript of session|user unknown|unknown user|no such (?:user|mailbox|recipient)|mailbox(?: is)? (?:full|unavailable|not found)|(?:user|recipient|mailbox|account)[^\n]{0,60} (?:not found|does(?:n['’]t| not) (?:exist|have)|is full|rejected|disabled)|host (?:unknown|not found)|undeliver(?:able|ed)|message (?:was |has been )?(?:rejected|blocked|returned)|has been blocked|rejected by the recipient|not sent|returned to (?:you|sender)|giving up on|kunne ikke leveres|blev ikke leveret|kan ikke leveres|findes ikke|kunde inte levereras|konnte nicht zugestellt|[45]\d\d[ -][45]\.\d\.\d{1,3})/i

/** The server is still trying. */
export const delayWords =
  /(?:will (?:be retried|keep trying|continue (?:to )?try|retry)|still being retried|(?:has )?not yet been delivered|has been delayed|delivery (?:is |has been )?delayed|delay(?:ed)? \d+ (?:hours?|minutes?)|could not send message for past|this is a warning (?:message )?only|delivery status notification \(delay\)|delivery incomplete|temporary problem delivering|er forsinket|forsøges igen)/i

/** The line after which a report gives our own message back. */
export const returnedMessage =
  /^[ \t>*=-]*(?:this is a copy of (?:the|your) message|below this line is a copy|(?:un)?(?:sent|original|returned) message (?:follows|headers|below|text)|original message(?: follows)?\b|message headers? follows?|unsent message follows|(?:enclosed is )?a copy of the message|message text follows|message body follows|returned (?:text|content|mail) follows|received:\s?(?:from|by)\s|return-path:\s).*$/im
