// SPDX-License-Identifier: EUPL-1.2
#include "codec/command_codec.hpp"

#include "codec/json_writer.hpp"
#include "codec/request_reader.hpp"

#include <boost/mp11/list.hpp>
#include <unordered_map>

namespace hefboom::codec {

namespace {

using domain::Command;
using CommandReader = Result<Command> (*)(boost::json::value const& fields);

template <class C>
Result<Command> read_command(boost::json::value const& fields) {
    return Command(TRY(from_request<C>(fields)));
}

std::unordered_map<std::string_view, CommandReader> const& readers() {
    static auto const all = [] {
        std::unordered_map<std::string_view, CommandReader> map;
        boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, domain::AnyCommand>>(
            [&](auto tag) {
                using C = typename decltype(tag)::type;
                map.emplace(C::name, &read_command<C>);
            });
        return map;
    }();
    return all;
}

template <class T, class Each>
void visit_prose(T& value, Each const& each) {
    if constexpr (std::same_as<T, domain::Prose>) {
        if (!value.blank()) each(value);
    } else if constexpr (AVector<T>) {
        if constexpr (ADescribedStruct<typename T::value_type>)
            for (auto& element : value)
                visit_prose(element, each);
    } else if constexpr (AnOptional<T>) {
        if (value) visit_prose(*value, each);
    } else if constexpr (ADescribedStruct<T>) {
        for_each_member<T>([&](char const*, auto pointer) { visit_prose(value.*pointer, each); });
    }
}

/// A text in a comparison is what was typed, not the item it happened to become.
struct AsTyped {};

} // namespace

template <>
void write(std::string& out, domain::Prose const& prose, AsTyped const&) {
    write_string(out, prose.text);
}

Result<Command> command_from(std::string_view name, boost::json::object const& fields) {
    auto const found = readers().find(name);
    if (found == readers().end()) return refuse(Refused::not_found, "request.unknown_command");
    return found->second(boost::json::value(fields));
}

std::string_view name_of(Command const& command) {
    return std::visit([](auto const& asked) { return asked.name; }, command);
}

void for_each_prose(Command& command, std::function<void(domain::Prose&)> const& each) {
    std::visit([&](auto& asked) { visit_prose(asked, each); }, command);
}

std::string to_comparable(Command const& command) {
    std::string out(name_of(command));
    std::visit([&](auto const& asked) { write(out, asked, AsTyped{}); }, command);
    return out;
}

} // namespace hefboom::codec
