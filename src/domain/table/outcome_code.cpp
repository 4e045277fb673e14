// SPDX-License-Identifier: EUPL-1.2
#include "domain/table/outcome_code.hpp"

#include <algorithm>
#include <charconv>

namespace hefboom::domain {

std::optional<std::int32_t> number_at_end(std::string_view code) {
    auto const last_other = code.find_last_not_of("0123456789");
    auto const digits = code.substr(last_other == std::string_view::npos ? 0 : last_other + 1);
    std::int32_t number = 0;
    auto const* const end = digits.data() + digits.size();
    auto const read = std::from_chars(digits.data(), end, number);
    bool const whole = read.ec == std::errc{} && read.ptr == end;
    if (!whole || number < 1 || number > limits::outcome_number_most) return std::nullopt;
    return number;
}

std::int32_t next_number(Engagement const& state, CaseId case_id) {
    std::int32_t highest = 0;
    for (auto const& [id, outcome] : state.outcomes)
        if (outcome.case_id == case_id) highest = std::max(highest, outcome.number);
    return highest + 1;
}

bool is_taken(Engagement const& state, CaseId case_id, std::int32_t number) {
    return std::ranges::any_of(state.outcomes, [&](auto const& entry) {
        return entry.second.case_id == case_id && entry.second.number == number;
    });
}

} // namespace hefboom::domain
