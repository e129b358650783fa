class SearchController < ApplicationController
  def show
    # ruleid: rb-html-from-request
    @heading = "Results for <b>#{params[:q]}</b>".html_safe
    # ruleid: rb-html-from-request
    render inline: "<p>#{params[:q]}</p>"
  end

  def escaped
    # ok: rb-html-from-request
    @heading = "Results for <b>#{ERB::Util.html_escape(params[:q])}</b>".html_safe
    # ok: rb-html-from-request
    @note = helpers.sanitize(params[:note]).html_safe
    # ok: rb-html-from-request
    @title = t("search.title").html_safe
  end
end
