# frozen_string_literal: true

# The heading above search results.
class ResultsController < ApplicationController
  def index
    @results = Article.search(params[:q]).page(params[:page])
    @heading = heading
  end

  private

  def heading
    "Results for <em>#{params[:q]}</em>".html_safe
  end
end
