// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/SetUpMessages.h"
#include "support/Clock.h"

#include <QObject>

#include <functional>

namespace kiosk
{

/// What the set-up of a machine's first boot knows and asks, without a widget: the answers so far, what the host has
/// found, and where the set-up stands. With a file of answers it goes by itself.
class FirstBootModel : public QObject
{
    Q_OBJECT
public:
    /// In the order of the day. The numbers are kept by the host: append only.
    enum class Place { Welcome, School, Kiosk, Screen, Officer, Pin, Trial };
    static constexpr int placeCount = 7;
    enum class Stage { Asking, SettingUp, Trying, Tried };
    using Send = std::function<void(const link::FromSetUp &)>;

    /// A kiosk that nobody sits at begins by itself so long after its trial.
    static constexpr Seconds beginsAfter{20};

    FirstBootModel(const link::SetUpBegin &begin, const Clock &clock, Send send, QObject *parent = nullptr);

    void handle(const link::ToSetUp &message);

    const link::SetUpAnswers &answers() const { return m_answers; }
    /// Kept by the host when the place changes.
    void setAnswers(const link::SetUpAnswers &answers) { m_answers = answers; }
    Language language() const { return m_answers.language; }
    void setLanguage(Language language);
    Place place() const { return m_place; }
    void goTo(Place place);
    Stage stage() const { return m_stage; }

    const std::optional<link::SetUpFound> &found() const { return m_found; }
    const std::optional<link::OfficerKeyMade> &officerKey() const { return m_key; }
    const std::optional<link::SetUpDone> &done() const { return m_done; }
    const std::optional<link::SetUpTried> &tried() const { return m_tried; }
    const std::optional<link::SetUpTrouble> &trouble() const { return m_trouble; }
    /// The answers come from a file.
    bool isByFile() const { return m_byFile; }
    bool isWaiting() const { return m_waiting; }
    /// Whether no part keeps visitors from being served.
    bool isReady() const;
    /// Until it begins by itself; nothing where somebody presses the button.
    std::optional<Seconds> beginsIn() const;

    void look();
    void makeKey(link::OfficerKeyGoes to);
    void setUp(SecureString pin);
    void tryAll();
    void playSound() { m_send(link::SetUpSound{}); }
    void finish();
    void tick();

Q_SIGNALS:
    void changed();
    void placeChanged();
    void languageChanged();
    void finished();

private:
    void takeFound(const link::SetUpFound &found);
    void goByFile();
    void send(const link::FromSetUp &request);

    const Clock &m_clock;
    Send m_send;
    link::SetUpAnswers m_answers;
    Place m_place = Place::Welcome;
    Stage m_stage = Stage::Asking;
    std::optional<link::SetUpFound> m_found;
    std::optional<link::OfficerKeyMade> m_key;
    std::optional<link::SetUpDone> m_done;
    std::optional<link::SetUpTried> m_tried;
    std::optional<link::SetUpTrouble> m_trouble;
    std::optional<Deadline> m_begins;
    bool m_byFile = false;
    bool m_waiting = false;
    bool m_finished = false;
};

} // namespace kiosk
