// SPDX-License-Identifier: EUPL-1.2
#include "http/guesses.hpp"

namespace hefboom::http {

Result<void> Guesses::may_guess(std::string_view whose, Instant now) const {
    if (wrong_.has(whose, now.ms)) return {};
    return refuse(Refused::too_many, "http.too_many",
                  {{"wait_s", std::to_string(wrong_.wait_s(whose, now.ms))}});
}

void Guesses::count(std::string_view whose, Instant now) {
    (void)wrong_.take(whose, now.ms);
}

} // namespace hefboom::http
