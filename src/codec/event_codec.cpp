// SPDX-License-Identifier: EUPL-1.2
#include "codec/event_codec.hpp"

#include "codec/json_writer.hpp"
#include "codec/strict_reader.hpp"

#include <boost/mp11/list.hpp>
#include <unordered_map>

namespace hefboom::codec {

namespace {

using domain::Event;
using EventReader = std::optional<Event> (*)(std::string_view body);

template <class E>
std::optional<Event> read_event(std::string_view body) {
    E event{};
    Cursor cursor{body.data(), body.data() + body.size()};
    read(cursor, event);
    if (!cursor.ok || cursor.at != cursor.end) return std::nullopt;
    return Event(std::move(event));
}

std::unordered_map<std::string_view, EventReader> const& readers() {
    static auto const all = [] {
        std::unordered_map<std::string_view, EventReader> map;
        boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, domain::AnyEvent>>(
            [&](auto tag) {
                using E = typename decltype(tag)::type;
                map.emplace(E::type, &read_event<E>);
            });
        return map;
    }();
    return all;
}

template <class T, class Each>
void visit_texts(T const& value, Each const& each) {
    if constexpr (std::same_as<T, domain::TextRef>) {
        if (!value.blank()) each(value);
    } else if constexpr (AVector<T>) {
        using Element = typename T::value_type;
        for (auto const& element : value)
            visit_texts(static_cast<Element const&>(element), each);
    } else if constexpr (AnOptional<T>) {
        if (value) visit_texts(*value, each);
    } else if constexpr (ADescribedStruct<T>) {
        for_each_member<T>([&](char const*, auto pointer) { visit_texts(value.*pointer, each); });
    }
}

} // namespace

StoredEvent to_stored(Event const& event) {
    return std::visit(
        [](auto const& happened) {
            StoredEvent stored{.type = happened.type, .version = 1, .body = {}};
            stored.body.reserve(256);
            write(stored.body, happened, AsReference{});
            return stored;
        },
        event);
}

std::optional<Event> event_from(std::string_view type, std::uint32_t version,
                                std::string_view body) {
    if (version != 1) return std::nullopt;
    auto const found = readers().find(type);
    if (found == readers().end()) return std::nullopt;
    return found->second(body);
}

std::vector<std::string_view> event_types() {
    std::vector<std::string_view> types;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, domain::AnyEvent>>(
        [&](auto tag) { types.push_back(decltype(tag)::type::type); });
    return types;
}

domain::ObjectId object_of(Event const& event) {
    domain::ObjectId object;
    std::visit(
        [&](auto const& happened) {
            bool found = false;
            using E = std::remove_cvref_t<decltype(happened)>;
            for_each_member<E>([&](char const*, auto pointer) {
                using M = std::remove_cvref_t<decltype(happened.*pointer)>;
                if constexpr (AnId<M>) {
                    if (!found) object = domain::ObjectId{(happened.*pointer).bytes};
                    found = true;
                }
            });
        },
        event);
    return object;
}

std::vector<domain::TextRef> texts_of(Event const& event) {
    std::vector<domain::TextRef> texts;
    std::visit(
        [&](auto const& happened) {
            visit_texts(happened, [&](domain::TextRef const& text) { texts.push_back(text); });
        },
        event);
    return texts;
}

} // namespace hefboom::codec
