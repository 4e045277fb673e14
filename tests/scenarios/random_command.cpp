// SPDX-License-Identifier: EUPL-1.2
#include "scenarios/random_command.hpp"

#include "codec/described.hpp"
#include "domain/key_rules.hpp"

#include <algorithm>
#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>

namespace hefboom::scenarios {

using namespace hefboom::domain;

namespace {

/// Fills a value of any described type.
class Filler {
public:
    Filler(Engagement const& state, LocalDate today, Chance& chance)
        : state_(state), today_(today), chance_(chance) {}

    template <class T>
    void fill(T& value) {
        if constexpr (std::same_as<T, bool>) {
            value = below(chance_, 2) == 0;
        } else if constexpr (codec::AWholeNumber<T>) {
            static constexpr std::array numbers{0, 1, 1, 2, 3, 5, 6, 12, 780};
            value = static_cast<T>(numbers[below(chance_, numbers.size())]);
        } else if constexpr (codec::AnId<T>) {
            value = id<T>();
        } else if constexpr (std::same_as<T, LocalDate>) {
            value = below(chance_, 3) == 0 ? today_
                                           : today_ + static_cast<std::int32_t>(below(chance_, 60));
        } else if constexpr (codec::ADescribedEnum<T>) {
            fill_choice(value);
        } else if constexpr (std::same_as<T, Prose>) {
            value.text = "Tekst " + std::to_string(below(chance_, 1000));
        } else if constexpr (codec::AnOptional<T>) {
            if (below(chance_, 2) == 0) fill(value.emplace());
        } else if constexpr (codec::AVector<T>) {
            fill_list(value);
        } else if constexpr (codec::ADescribedStruct<T>) {
            codec::for_each_member<T>([&](char const*, auto pointer) { fill(value.*pointer); });
        }
    }

private:
    template <class T>
    void fill_choice(T& value) {
        using All = boost::describe::describe_enumerators<T>;
        auto const which = below(chance_, boost::mp11::mp_size<All>::value);
        boost::mp11::mp_with_index<boost::mp11::mp_size<All>::value>(
            which, [&](auto index) { value = boost::mp11::mp_at_c<All, index>::value; });
    }

    template <class T>
    void fill_list(std::vector<T>& list) {
        auto const size = below(chance_, 5);
        for (std::size_t i = 0; i < size; ++i) {
            T element{};
            fill(element);
            if constexpr (codec::AnId<T>)
                if (std::ranges::find(list, element) != list.end()) continue;
            list.push_back(element);
        }
    }

    /// A thing of that kind, seldom one that is not there.
    template <class T>
    T id() {
        auto const known = ids<T>();
        if (known.empty() || below(chance_, 20) == 0) return T{{9, 9}};
        return known[below(chance_, known.size())];
    }

    template <class T, class Map>
    static std::vector<T> keys(Map const& map) {
        std::vector<T> ids;
        for (auto const& [id, object] : map)
            ids.push_back(as<T>(id));
        return ids;
    }

    template <class T>
    std::vector<T> ids() const {
        if constexpr (std::same_as<T, MemberId>) return keys<T>(state_.members);
        if constexpr (std::same_as<T, PersonId>) return keys<T>(state_.people);
        if constexpr (std::same_as<T, LinkId>) return keys<T>(state_.links);
        if constexpr (std::same_as<T, LocationId>) return keys<T>(state_.locations);
        if constexpr (std::same_as<T, CaseId>) return keys<T>(state_.cases);
        if constexpr (std::same_as<T, SessionId>) return keys<T>(state_.sessions);
        if constexpr (std::same_as<T, RoundId>) return keys<T>(state_.session_of_round);
        if constexpr (std::same_as<T, OutcomeId>) return keys<T>(state_.outcomes);
        if constexpr (std::same_as<T, MeetingId>) return keys<T>(state_.meetings);
        if constexpr (std::same_as<T, SolutionId>) return keys<T>(state_.solutions);
        std::vector<T> found;
        if constexpr (std::same_as<T, ExcerptId>)
            for (auto const& excerpt : state_.contract.excerpts)
                found.push_back(excerpt.id);
        for (auto const& [case_id, story] : state_.cases) {
            if constexpr (std::same_as<T, StatementId>)
                for (auto const& each : story.statements)
                    found.push_back(each.id);
            if constexpr (std::same_as<T, CommentId>)
                for (auto const& each : story.comments)
                    found.push_back(each.id);
        }
        if constexpr (std::same_as<T, ObjectId>) {
            found = keys<T>(state_.cases);
            for (auto const& id : keys<T>(state_.solutions))
                found.push_back(id);
            for (auto const& id : keys<T>(state_.outcomes))
                found.push_back(id);
            found.push_back(as<T>(state_.id));
        }
        return found;
    }

    Engagement const& state_;
    LocalDate today_;
    Chance& chance_;
};

/// Makes fit what chance would seldom hit; nothing to do for most.
struct Fitting {
    Engagement const& state;
    Chance& chance;

    template <class C>
    void operator()(C&) const {}

    void operator()(TurnKey& turn) const { turn.version = on_something(turn.kind, turn.object); }
    void operator()(RecordPaperKey& turn) const {
        turn.kind = JointKind::ground_rules;
        turn.object = as<ObjectId>(state.id);
        turn.version = state.ground_rules.keys.version;
    }
    void operator()(TakeBackKey& taken) const { (void)on_something(taken.kind, taken.object); }
    void operator()(PostponeDeadlock& asked) const { (void)on_something(asked.kind, asked.object); }
    void operator()(DraftGroundRules& draft) const {
        draft.based_on = state.ground_rules.keys.version;
        draft.acknowledged = state.ground_rules.keys.standing();
        draft.minimum_group = 5;
        draft.client_pays_percent = 60;
    }
    void operator()(LayOnTable& laid) const {
        auto const story = state.cases.find(laid.case_id);
        if (story == state.cases.end()) return;
        auto const* const latest = story->second.latest(laid.section);
        laid.based_on = latest ? latest->number : 0;
    }
    void operator()(OpenForChange& opened) const {
        auto const story = state.cases.find(opened.case_id);
        if (story != state.cases.end()) opened.acknowledged = story->second.keys.standing();
    }
    void operator()(WriteSolution& written) const {
        auto const found = state.solutions.find(written.solution);
        if (found == state.solutions.end()) return;
        written.based_on = found->second.keys.version;
        written.acknowledged = found->second.keys.standing();
        written.text.contract_reference = {};
    }
    void operator()(Advance& advanced) const {
        auto const found = state.sessions.find(advanced.session);
        if (found != state.sessions.end()) advanced.from = found->second.step;
    }
    void operator()(SetStartMonth& start) const {
        auto iso = to_iso(start.month);
        start.month = *date_from_iso(iso.replace(8, 2, "01"));
    }
    void operator()(CheckRisk& checked) const {
        checked.risk.safety = checked.risk.traceability = checked.risk.claim = checked.risk.press =
            true;
    }

private:
    /// Some joint object that has something to sign, and its version.
    std::int32_t on_something(JointKind& kind, ObjectId& object) const {
        for (auto const any : {JointKind::solution, JointKind::answer, JointKind::case_story}) {
            auto const* const keys = keys_of(state, any, object);
            if (keys == nullptr) continue;
            kind = any;
            return keys->version;
        }
        kind = JointKind::ground_rules;
        object = as<ObjectId>(state.id);
        return state.ground_rules.keys.version;
    }
};

} // namespace

std::size_t below(Chance& chance, std::size_t limit) {
    return std::uniform_int_distribution<std::size_t>(0, limit - 1)(chance);
}

Command random_command(Engagement const& state, LocalDate today, Chance& chance) {
    using Types = boost::mp11::mp_rename<AnyCommand, boost::mp11::mp_list>;
    constexpr auto count = boost::mp11::mp_size<Types>::value;
    return boost::mp11::mp_with_index<count>(below(chance, count), [&](auto index) -> Command {
        boost::mp11::mp_at_c<Types, index> command{};
        Filler(state, today, chance).fill(command);
        Fitting{state, chance}(command);
        return Command(std::move(command));
    });
}

} // namespace hefboom::scenarios
