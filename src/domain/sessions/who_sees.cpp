// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/who_sees.hpp"

#include <boost/describe/enum_to_string.hpp>

namespace hefboom::domain {

std::string who_sees(GroupForm form) {
    return std::string("who_sees.") + boost::describe::enum_to_string(form, "");
}

} // namespace hefboom::domain
