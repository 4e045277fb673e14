// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/instant.hpp"
#include "base/result.hpp"
#include "http/rate.hpp"

#include <string>
#include <string_view>

namespace hefboom::http {

/// How often somebody may be wrong about a passphrase, whatever address he asks from. Counted per
/// login or account, also for logins that do not exist, so that the limit tells nothing.
class Guesses {
public:
    explicit Guesses(Rate rate) : wrong_(rate) {}

    /// What `attempt` gives, a Result; its refusal sign_in.wrong is a wrong guess of `whose`. Once
    /// there were too many it is not tried at all: refusal http.too_many.
    template <class Attempt>
    auto limited(std::string_view whose, Instant now, Attempt attempt) -> decltype(attempt()) {
        CHECK_OK(may_guess(whose, now));
        auto answer = attempt();
        if (!answer && answer.error().key == "sign_in.wrong") count(whose, now);
        return answer;
    }

private:
    [[nodiscard]] Result<void> may_guess(std::string_view whose, Instant now) const;
    void count(std::string_view whose, Instant now);

    Buckets wrong_;
};

} // namespace hefboom::http
