// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/FirstBootModel.h"

#include <algorithm>

namespace kiosk
{

FirstBootModel::FirstBootModel(const link::SetUpBegin &begin, const Clock &clock, Send send, QObject *parent)
    : QObject(parent), m_clock(clock), m_send(std::move(send)), m_answers(begin.kept.answers),
      m_place(static_cast<Place>(std::clamp(begin.kept.page, 0, placeCount - 1)))
{
    // What has been done is done; a window that comes late only looks again.
    if (m_place == Place::Trial)
        tryAll();
    else
        look();
}

void FirstBootModel::send(const link::FromSetUp &request)
{
    m_waiting = true;
    m_trouble.reset();
    m_send(request);
    Q_EMIT changed();
}

void FirstBootModel::look()
{
    send(link::SetUpLook{});
}

void FirstBootModel::makeKey(link::OfficerKeyGoes to)
{
    if (!m_waiting)
        send(link::OfficerKeyWanted{to});
}

void FirstBootModel::setUp(SecureString pin)
{
    if (m_waiting || m_done)
        return;
    m_stage = Stage::SettingUp;
    goTo(Place::Trial);
    link::SetUpWanted wanted{m_answers, pin.isEmpty()};
    if (!pin.isEmpty())
        m_send(link::PinTyped{std::move(pin)});
    send(wanted);
}

void FirstBootModel::tryAll()
{
    m_stage = Stage::Trying;
    m_begins.reset();
    send(link::SetUpTrial{});
}

void FirstBootModel::finish()
{
    if (std::exchange(m_finished, true))
        return;
    m_send(link::SetUpFinished{});
    Q_EMIT finished();
}

void FirstBootModel::tick()
{
    if (!m_begins || m_finished)
        return;
    if (m_begins->hasPassed(m_clock))
        finish();
    else
        Q_EMIT changed();
}

std::optional<Seconds> FirstBootModel::beginsIn() const
{
    if (!m_begins)
        return std::nullopt;
    return std::chrono::ceil<Seconds>(m_begins->left(m_clock));
}

bool FirstBootModel::isReady() const
{
    return m_tried && std::none_of(m_tried->parts.cbegin(), m_tried->parts.cend(), [](const link::PartLine &part) {
               return part.state == HealthState::NotReady;
           });
}

void FirstBootModel::setLanguage(Language language)
{
    if (m_answers.language == language)
        return;
    m_answers.language = language;
    Q_EMIT languageChanged();
}

void FirstBootModel::goTo(Place place)
{
    m_place = place;
    // Of the trial nothing is kept before there is something to try.
    if (place != Place::Trial || m_done)
        m_send(link::SetUpKept{m_answers, static_cast<int>(place)});
    Q_EMIT placeChanged();
}

void FirstBootModel::takeFound(const link::SetUpFound &found)
{
    m_found = found;
    if (m_answers.profile.isEmpty())
        m_answers.profile = found.chosen;
    const bool begins = m_place == Place::Welcome && !m_byFile;
    if (!begins || !found.answers)
        return;
    m_byFile = true;
    const Language before = m_answers.language;
    m_answers = *found.answers;
    if (m_answers.language != before)
        Q_EMIT languageChanged();
    goByFile();
}

void FirstBootModel::goByFile()
{
    if (m_answers.officerKey.isEmpty())
        makeKey(link::OfficerKeyGoes::ToStick);
    else if (m_found->answersHaveDigits)
        setUp({});
    else
        goTo(Place::Pin);
}

void FirstBootModel::handle(const link::ToSetUp &message)
{
    m_waiting = false;
    if (const auto *found = std::get_if<link::SetUpFound>(&message)) {
        takeFound(*found);
    } else if (const auto *key = std::get_if<link::OfficerKeyMade>(&message)) {
        m_key = *key;
        m_answers.officerKey = key->officerKey;
        if (m_byFile)
            goByFile();
    } else if (const auto *done = std::get_if<link::SetUpDone>(&message)) {
        m_done = *done;
        m_key.reset();
        goTo(Place::Trial);
        tryAll();
    } else if (const auto *tried = std::get_if<link::SetUpTried>(&message)) {
        m_tried = *tried;
        m_stage = Stage::Tried;
        if (m_byFile)
            m_begins = Deadline{m_clock.sinceBoot() + beginsAfter};
    } else if (const auto *trouble = std::get_if<link::SetUpTrouble>(&message)) {
        m_trouble = *trouble;
        if (m_stage == Stage::SettingUp)
            m_stage = Stage::Asking;
        else if (m_stage == Stage::Trying)
            m_stage = Stage::Tried;
        // A file that does not lead to the end is no file to go by: somebody must see to it.
        if (std::exchange(m_byFile, false) && m_place == Place::Welcome)
            goTo(Place::Officer);
    }
    Q_EMIT changed();
}

} // namespace kiosk
