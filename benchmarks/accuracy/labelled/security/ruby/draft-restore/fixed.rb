# frozen_string_literal: true

require "base64"
require "json"

# Keeps unfinished letters in the browser.
class DraftsController < ApplicationController
  def restore
    packed = Base64.strict_decode64(cookies[:draft].to_s)
    @draft = JSON.parse(packed)
    render :edit
  rescue ArgumentError, JSON::ParserError, TypeError
    redirect_to new_draft_path, alert: t(".unreadable")
  end

  def destroy
    cookies.delete(:draft)
    redirect_to root_path
  end
end
