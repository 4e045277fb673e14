// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/round.hpp"

namespace hefboom::domain {

GroupForm group_form(std::int32_t smallest_party) {
    if (smallest_party < limits::one_group_smallest) return GroupForm::conversation_only;
    if (smallest_party < limits::words_smallest) return GroupForm::one_group;
    if (smallest_party < limits::counts_smallest) return GroupForm::words;
    return GroupForm::counts;
}

} // namespace hefboom::domain
