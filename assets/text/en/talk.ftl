# Discussions: what people write to each other about a finding, a choice or a view.
talk-about = Discussion: { $topic }
talk-discuss = Discuss
talk-discuss-count = Discuss ({ $count })
talk-discuss-named = { $words }: { $topic }
talk-role-citizen = Citizen
talk-role-agent = Staff
talk-role-auditor = Auditor
talk-role-vendor = Vendor
talk-role-elected = Elected
talk-line = { $author } ({ $role }): { $words }
talk-head = { $author } · { $role } · { $day }
talk-edited = edited { $day }
talk-open = not settled
talk-resolved = settled
talk-resolved-by = Settled, says { $author }, { $day }.
talk-since = { $count ->
    [one] { $count } message since: it is open again.
   *[other] { $count } messages since: it is open again.
}
talk-who = Who writes
talk-known = Somebody who wrote here already
talk-role = As
talk-words = Your words
talk-say = Send
talk-edit = Edit
talk-edit-named = Edit the message “{ $words }”
talk-delete = Delete
talk-delete-named = Delete the message “{ $words }”
talk-resolve = It is settled
talk-reopen = Open it again
talk-needs-name = Write your name to take part. It stays in this audit and goes nowhere else.
undo-talk-say = message written
undo-talk-resay = message edited
undo-talk-unsay = message deleted
undo-talk-resolve = discussion settled
undo-talk-reopen = discussion opened again
