// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "service/rooms.hpp"
#include "service/sign_ins.hpp"
#include "store/store.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hefboom::demo {

/// Where the worked example is played: a data folder like any other, with a clock that the story
/// sets and chance from a seed, so that the same story gives the same journal. Whatever cannot
/// happen as told throws std::runtime_error: a story that breaks a rule is not built.
class Stage {
public:
    explicit Stage(std::filesystem::path const& folder);
    Stage(Stage const&) = delete;
    Stage& operator=(Stage const&) = delete;

    /// What happens at that moment in Amsterdam, "2025-03-18 13:30". Acts may be told in any order;
    /// those of one moment happen as they were told.
    void on(std::string_view moment, std::function<void()> act);
    void on(Instant moment, std::function<void()> act);

    /// Plays all acts in the order of their moments. What falls due between two of them, the clock
    /// does at its own moment.
    void play();

    /// Lets time pass without anybody acting.
    void until(Instant moment);

    /// Somebody who can take a one-click role.
    void cast(std::string_view name);
    [[nodiscard]] domain::AccountId account(std::string_view name) const;

    /// What the command made. Opens the engagement when it is that.
    std::vector<domain::ObjectId> by(std::string_view name, domain::Command command);
    std::vector<domain::ObjectId> by_link(domain::LinkId link, domain::Command command);
    void by_seat(service::SeatCaller const& seat, domain::Command command);

    /// The first thing the command made.
    template <class AnyId>
    AnyId made_by(std::string_view name, domain::Command command) {
        return domain::as<AnyId>(by(name, std::move(command)).at(0));
    }

    /// The seats of a round, in the order of their numbers; none for a party without a deck.
    [[nodiscard]] std::vector<service::SeatCaller> seats(domain::RoundId round,
                                                         std::optional<domain::Party> party);

    [[nodiscard]] domain::Engagement const& state();
    [[nodiscard]] domain::EngagementId engagement() const { return engagement_; }
    [[nodiscard]] service::Rooms& rooms() { return *rooms_; }
    [[nodiscard]] store::Store& store() { return *store_; }
    [[nodiscard]] LocalDate today() const { return amsterdam_date(now_); }
    [[nodiscard]] Instant now() const { return now_; }

private:
    std::vector<domain::ObjectId> give(service::Caller const& caller, domain::Command command);

    std::uint64_t drawn_ = 0; ///< how often chance was asked
    Instant now_;
    std::unique_ptr<store::Store> store_;
    std::unique_ptr<service::Rooms> rooms_;
    std::unique_ptr<service::SignIns> sign_ins_;
    std::map<std::string, domain::AccountId, std::less<>> accounts_;
    std::multimap<Instant, std::function<void()>> acts_;
    domain::EngagementId engagement_{};
};

/// "2025-03-18 13:30" in Amsterdam.
[[nodiscard]] Instant moment_of(std::string_view text);
/// "2025-03-18".
[[nodiscard]] LocalDate day_of(std::string_view text);
/// A text as a command brings it.
[[nodiscard]] domain::Prose prose(std::string_view text);

} // namespace hefboom::demo
